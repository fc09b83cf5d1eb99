import { join } from 'node:path'
import { apart } from './apart'
import type { benchLettres as BenchLettres } from './lettres'
import type { Listes } from './listes'
import { between, ecrire, type Measure, type Measures, round, say, thousands } from './mesure'
import { startForBench } from './server'
import type { Against } from './turns'

// `npm run bench`: ratios measured in one run, the last kept in docs/bench.md; `-- --json` ends with one object. It asserts nothing: a
// machine may be busy. What misses its goal is marked. `-- publication` measures publication alone.

/** What the back office must bear. */
function mesuresDuBureau(lettres: Awaited<ReturnType<typeof BenchLettres>>, listes: Listes): Record<string, Measure> {
  const liste = (what: string, { ratio, over, under }: Against): Measure => ({
    what: `${what}, 50 000 clients sur 500, durée de la page`,
    value: round(ratio.median),
    goal: 2,
    better: 'lower',
    detail: `${round(over, 0)} ms sur ${round(under, 0)} ms ; ${between(ratio)}`,
  })
  return {
    'lettres/pages': {
      what: `lettres avec les codes, ${thousands(lettres.lettres)} en une tâche, pages/s`,
      value: round(lettres.perSecond, 1),
      goal: 10,
      better: 'higher',
      detail: `réunies en ${round(lettres.joinMs / 1000, 1)} s, ${round(lettres.mb, 0)} Mo`,
    },
    'listes/acces': liste('accès des clients', listes.acces),
    'listes/acces-par-etat': liste('accès des clients sans code', listes.accesParEtat),
    'listes/portefeuille': liste('portefeuille des copropriétaires', listes.portefeuille),
    'listes/portefeuille-par-etat': liste('portefeuille des copropriétaires sans code', listes.portefeuilleParEtat),
  }
}

async function measureAll(): Promise<Measures> {
  const palier = await startForBench()
  // As the server runs: React's development build makes ten times more work of a letter.
  Object.assign(process.env, palier.env, { NODE_ENV: 'production' })
  const { benchPages } = await import('./pages')
  const { benchPdf } = await import('./pdf')
  const { benchLettres } = await import('./lettres')
  const { benchListes } = await import('./listes')
  const { benchArchive } = await import('./archive')
  const { closeDatabase } = await import('@/lib/db')
  try {
    say('… pages')
    const pages = await benchPages(palier.url, join(palier.data, 'postgres.log'))
    say('… relevés en PDF')
    const pdf = await benchPdf()
    say('… archives')
    const archive = await benchArchive()
    say('… lettres avec les codes')
    const lettres = await benchLettres()
    say('… listes de 50 000 clients')
    const listes = await benchListes(palier.url)
    return {
      'compte/requetes': {
        what: 'page du compte (session vérifiée, 30 lignes) sur page vide du même build, requêtes/s',
        value: round(pages.account.ratio.median),
        goal: 0.5,
        better: 'higher',
        detail: `${round(pages.account.over, 0)}/s sur ${round(pages.account.under, 0)}/s, 16 connexions ; ${between(pages.account.ratio)}`,
      },
      'accueil/requetes': {
        what: `accueil d’un copropriétaire sur page vide, avec ${thousands(pages.ecritures)} écritures et ${thousands(pages.documents)} documents dans la base, requêtes/s`,
        value: round(pages.home.ratio.median),
        goal: 0.5,
        better: 'higher',
        detail: `${round(pages.home.over, 0)}/s sur ${round(pages.home.under, 0)}/s, 16 connexions ; ${between(pages.home.ratio)}`,
      },
      'documents/nombre': {
        what: 'page des documents avec 20 documents sur la même avec 2 000, requêtes/s',
        value: round(pages.fewOnMany.ratio.median),
        goal: 2,
        better: 'lower',
        detail: `${round(pages.fewOnMany.over, 0)}/s et ${round(pages.fewOnMany.under, 0)}/s ; ${between(pages.fewOnMany.ratio)}`,
      },
      'pages/sql': {
        what: 'requêtes SQL de la page du copropriétaire qui en fait le plus',
        value: pages.most.queries,
        goal: 6,
        better: 'lower',
        detail: pages.most.page,
      },
      ...mesuresDuBureau(lettres, listes),
      'archive/memoire': {
        what: `mémoire prise par une archive de ${round(archive.totalMb, 0)} Mo en plus d’une de 10 Mo, Mo`,
        value: round(archive.manyMb - archive.fewMb, 0),
        goal: 60,
        better: 'lower',
        detail: `${round(archive.mbPerSecond, 0)} Mo/s`,
      },
      'compte/p95': {
        what: 'p95 de la page du compte sur celui de la page vide, 16 connexions',
        value: round(pages.p95.ratio.median),
        goal: 2.5,
        better: 'lower',
        detail: `${round(pages.p95.over, 0)} ms sur ${round(pages.p95.under, 0)} ms ; ${between(pages.p95.ratio)}`,
      },
      'compte/sql': {
        what: 'requêtes SQL par page du compte',
        value: pages.queries,
        goal: 4,
        better: 'lower',
        detail: 'instructions au journal de PostgreSQL, moyenne de 20 pages',
      },
      'compte/javascript': {
        what: 'JavaScript de la page du compte en plus d’une page vide, ko gzip',
        value: round(pages.extraScriptBytes / 1000, 1),
        goal: 25,
        better: 'lower',
        detail: `${pages.extraScriptBytes} octets`,
      },
      'releve/pdf': {
        what: 'relevé de 20 lignes, Chromium chaud, sur une page blanche imprimée',
        value: round(pdf.statement.ratio.median),
        goal: 6,
        better: 'lower',
        detail: `${round(pdf.statement.over, 1)} ms sur ${round(pdf.statement.under, 1)} ms ; ${between(pdf.statement.ratio)}`,
      },
      'releve/cent': {
        what: 'chacun de 100 relevés en une impression, sur une page blanche imprimée',
        value: round(pdf.hundred.ratio.median),
        goal: 2,
        better: 'lower',
        detail: `${round(pdf.hundred.over, 1)} ms chacun ; ${between(pdf.hundred.ratio)}`,
      },
      'releve/poids': {
        what: 'poids d’un relevé d’une page, ko',
        value: round(pdf.statementBytes / 1000, 1),
        goal: 60,
        better: 'lower',
        detail: `${pdf.statementBytes} octets`,
      },
    }
  } finally {
    await closeDatabase()
    await palier.stop()
  }
}

async function main(): Promise<void> {
  const part = process.argv.includes('publication')
  const others = part ? {} : await measureAll()
  const measures = { ...others, ...(await apart<Measures>('publication-seule.ts')) }
  console.log(await ecrire(measures, part))
  if (process.argv.includes('--json')) {
    console.log(
      JSON.stringify(
        Object.fromEntries(Object.entries(measures).map(([name, { value, goal, better }]) => [name, { value, goal, better }])),
      ),
    )
  }
}

await main()
process.exit()
