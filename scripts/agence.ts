import { closeDatabase, house } from '@/lib/db'
import { lireLesActualites } from '@/lib/jobs/actualites'
import { enregistrerAgence, lireDemande } from '../prisma/agence'
import { DOWN, findDatabase } from './support/find-demo'

// `npm run agence`: opens an agency on this portal, or changes what it says of itself. What is not given stays.

const USAGE = `Usage : npm run agence -- CODE --nom "Cabinet Durand" [--activite "Syndic de copropriété"] [--adresse "1 rue A"]
  [--code-postal 69003] [--ville Lyon] [--telephone "04 …"] [--email contact@…] [--mentions "SAS au capital de …"]
  [--accent "#0f5b57"] [--solde debit|credit] [--administrateur personne@…]
  [--rss https://…|non] [--masquer-rib oui|non]
  [--bailleur-voit-comptes oui|non] [--bailleur-voit-documents oui|non] [--arrondi-irl arrondi|tronque]
  [--fermer-au-preavis oui|non] [--fermer-au-depart oui|non] [--mois-apres-depart 3]
`

/** Read at once: whoever gives an address wants to know whether it is the right one. */
async function lireLeFluxDe(code: string): Promise<string> {
  const { id: agencyId } = await house.agency.findUniqueOrThrow({ where: { code }, select: { id: true } })
  const lecture = await lireLesActualites({ agencyId })
  if ('erreur' in lecture) return `Le flux n’a pas pu être lu : ${lecture.erreur} Il sera réessayé dans l’heure.`
  return `Le flux est lu : ${lecture.lues} actualité${lecture.lues > 1 ? 's' : ''}.`
}

async function main(): Promise<number> {
  if (!findDatabase()) {
    process.stderr.write(DOWN)
    return 1
  }
  try {
    const asked = lireDemande(process.argv.slice(2))
    process.stdout.write(`L’agence ${asked.code} est ${(await enregistrerAgence(asked)) ? 'ouverte' : 'à jour'}.\n`)
    if (asked.rss && asked.rss !== 'non') process.stdout.write(`${await lireLeFluxDe(asked.code)}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    return 2
  } finally {
    await closeDatabase()
  }
}

main().then((code) => {
  process.exitCode = code
})
