import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { house as db } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import type { Metier } from '@/lib/prisma/enums'
import * as comptes from '@/lib/queries/comptes'
import * as documents from '@/lib/queries/documents'
import { type ClientViewer, type StaffViewer, staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { ACCES } from './matrice/acces'
import { ADMINISTRATION } from './matrice/administration'
import { AGENCE } from './matrice/agence'
import { BAILLEUR, PHOTOS_DE_LA_GERANCE } from './matrice/bailleur'
import { CLASSEURS } from './matrice/classeurs'
import { COMPTE } from './matrice/compte'
import { DEMANDES } from './matrice/demandes'
import { DIFFUSIONS } from './matrice/diffusions'
import { DOCUMENTS } from './matrice/documents'
import { DOCUMENTS_PAR_LA_MAIN } from './matrice/documents-par-la-main'
import { DOSSIER } from './matrice/dossier'
import { ENVOIS } from './matrice/envois'
import { FORMATS } from './matrice/formats'
import { GERANCE } from './matrice/gerance'
import { GUICHET } from './matrice/guichet'
import { INFORMATIONS } from './matrice/informations'
import { JETONS } from './matrice/jetons'
import { MODELES } from './matrice/modeles'
import { anyDay, type Case, CLIENTS_DATA, KINDS, type Kind, makeWorld, periode, TARGETS, type Target, type World } from './matrice/monde'
import { PERSONNES } from './matrice/personnes'
import { PHOTOS_ET_DOCUMENTS_LEGAUX } from './matrice/photos-et-documents-legaux'
import { PORTEFEUILLE } from './matrice/portefeuille'
import { RESIDENCE } from './matrice/residence'

// Every query × every kind of viewer × what is mine, my neighbour's, another agency's. A query that is not here fails the last test.

useDatabase()

const MATRIX: Record<string, Case> = {
  ...ADMINISTRATION,
  ...AGENCE,
  ...BAILLEUR,
  ...CLASSEURS,
  ...COMPTE,
  ...DEMANDES,
  ...DIFFUSIONS,
  ...DOCUMENTS,
  ...DOCUMENTS_PAR_LA_MAIN,
  ...PHOTOS_ET_DOCUMENTS_LEGAUX,
  ...DOSSIER,
  ...ENVOIS,
  ...FORMATS,
  ...GERANCE,
  ...GUICHET,
  ...INFORMATIONS,
  ...MODELES,
  ...JETONS,
  ...PERSONNES,
  ...PORTEFEUILLE,
  ...ACCES,
  ...RESIDENCE,
}

afterAll(closeQueue)

describe.each(Object.entries({ ...MATRIX, ...PHOTOS_DE_LA_GERANCE }))(
  '%s',
  (_name, { kinds, run, fresh = false, public: forAll = false, shared = false }) => {
    const seen = (kind: Kind, target: Target) => forAll || CLIENTS_DATA[kind].includes(target === 'neighbour' && shared ? 'mine' : target)
    // One world for each who asks: what is refused is asked for first, and so has changed nothing for what is given.
    describe.each(kinds)('%s', (kind) => {
      let world: World | undefined
      const asked = TARGETS.map((target) => [target, seen(kind, target)] as const).sort(([, one], [, other]) => Number(one) - Number(other))
      test.each(asked)('%s: %s', async (target, sees) => {
        world = (fresh ? undefined : world) ?? (await makeWorld())
        expect(Boolean(await run(world.viewers[kind], world, target))).toBe(sees)
      })
    })
  },
)

// What belongs to the agency itself, or to who asks, whatever the trade; everything else is of one compte or classeur, and so of one trade.
const DES_DEUX_METIERS = new RegExp(
  `^(${[
    ...['parametres', 'fiche-agence', 'agences', 'actualites', 'publications', 'conditions', 'equipe', 'journal', 'envois'],
    ...[
      'donnees-envoyees',
      'modele-de-paquet',
      'depots',
      'bureaux-de-l-agence',
      'partenaires-de-l-agence',
      'informations-de-l-agence',
      'informations-ecrites',
      'correspondances',
      'envois-recus',
      'jetons-de-publication',
      'depot-surveille',
    ],
    'reponses-types',
  ].join('|')})\\.`,
)
const AUSSI = new Set([
  // Who is of both trades is a colleague in each.
  'demandes-recues.colleguesDe',
  'documents-de-l-agence.anneesDesDocuments',
  // Of an address that is nobody's.
  'adresses-en-echec.adressesEnEchec',
  ...['diffusions.enDestinataire', 'diffusions.ciblesEnClair', 'diffusions.agenceEmettrice', 'diffusions-ecrites.direLaDiffusion'],
])

// What is told of all trades at once, to who has both; and what is written for a trade of one's own.
const PARTICULIERS: Readonly<Record<string, number>> = {
  'envois.differencesDeLEnvoi': 0,
  'erreurs-de-publication.erreursDeLaPublication': 0,
  'compte-rendu.recoitLeCompteRendu': 0,
  'compte-rendu.choisirLeCompteRendu': 0,
  'informations-ecrites.publierInformation': 1,
}

describe('staff of one trade', () => {
  test.each(Object.entries(MATRIX).filter(([, { kinds }]) => kinds.includes('staff')))('%s', async (name, { run }) => {
    const sees = async (metier: Metier) => {
      const world = await makeWorld()
      // An administrator could give herself any trade: whoever has one alone is a gestionnaire.
      const viewer = staffViewer({ ...(world.viewers.staff as StaffViewer), role: 'GESTIONNAIRE', metiers: [metier], metiersVus: [metier] })
      return Boolean(await run(viewer, world, 'mine'))
    }
    const both = [await sees('GERANCE'), await sees('SYNDIC')].filter(Boolean).length
    expect([name, both]).toEqual([name, PARTICULIERS[name] ?? (DES_DEUX_METIERS.test(name) || AUSSI.has(name) ? 2 : 1)])
  })
})

describe('a published document', () => {
  test.each(KINDS.flatMap((kind) => TARGETS.map((target) => [kind, target, CLIENTS_DATA[kind].includes(target)] as const)))(
    '%s, %s: %s',
    async (kind, target, sees) => {
      const { comptes: c, viewers } = await makeWorld()
      const { id } = await given.documentPublie(c[target])
      expect(Boolean(await documents.documentAvecEnvoi(viewers[kind], id, anyDay))).toBe(sees)
    },
  )

  test('withdrawn, not yet shown or shown no more, it is gone for its reader, and there for the agency', async () => {
    const { comptes: c, viewers } = await makeWorld()
    const days = { publieLe: new Date('2026-06-16'), jusquAu: null, withdrawnAt: null }
    for (const facts of [days, { publieLe: null, jusquAu: new Date('2026-06-14') }, { withdrawnAt: new Date() }]) {
      const { id } = await given.documentPublie(c.mine, facts)
      expect(await documents.documentAvecEnvoi(viewers.client, id, anyDay)).toBeNull()
      expect(await documents.documentAvecEnvoi(viewers.staff, id, anyDay)).not.toBeNull()
    }
  })
})

test('a compte that is closed, withdrawn or no longer published opens nothing, whoever held it', async () => {
  const { comptes: c, viewers, documents: d } = await makeWorld()
  for (const data of [{ publie: false }, { publie: true, withdrawnAt: new Date() }]) {
    await db.compte.update({ where: { id: c.mine.id }, data })
    expect(await comptes.compteAvecBiens(viewers.client, c.mine.id, anyDay)).toBeNull()
    expect(await comptes.compteAvecReleve(viewers.client, c.mine.id, anyDay, periode)).toBeNull()
    expect(await documents.documentAvecEnvoi(viewers.client, d.mine.id)).toBeNull()
    expect(
      await documents.demanderReleve(viewers.client as ClientViewer, { compteId: c.mine.id, demande: randomUUID(), today: anyDay }),
    ).toBeNull()
  }
})

test('every exported query is in the matrix', async () => {
  const folder = join(__dirname, '../../lib/queries')
  const exported: string[] = []
  for (const file of readdirSync(folder)) {
    const name = file.replace(/\.ts$/, '')
    const module: Record<string, unknown> = await import(`../../lib/queries/${name}`)
    for (const [key, value] of Object.entries(module)) if (typeof value === 'function') exported.push(`${name}.${key}`)
  }
  expect(exported.toSorted()).toEqual(Object.keys(MATRIX).toSorted())
})
