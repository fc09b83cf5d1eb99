import { closeDatabase } from '@/lib/db'
import { enregistrerAgence, lireDemande } from '../prisma/agence'
import { DOWN, findDatabase } from './support/find-demo'

// `npm run agence`: opens an agency on this portal, or changes what it says of itself. What is not given stays.

const USAGE = `Usage : npm run agence -- CODE --nom "Cabinet Durand" [--activite "Syndic de copropriété"] [--adresse "1 rue A"]
  [--code-postal 69003] [--ville Lyon] [--telephone "04 …"] [--email contact@…] [--mentions "SAS au capital de …"]
  [--accent "#0f5b57"] [--solde debit|credit] [--administrateur personne@…]
`

async function main(): Promise<number> {
  if (!findDatabase()) {
    process.stderr.write(DOWN)
    return 1
  }
  try {
    const asked = lireDemande(process.argv.slice(2))
    process.stdout.write(`L’agence ${asked.code} est ${(await enregistrerAgence(asked)) ? 'ouverte' : 'à jour'}.\n`)
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
