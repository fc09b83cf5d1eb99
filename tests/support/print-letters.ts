import { imprimerUnLot } from '@/lib/acces/lettres/imprimer'
import { house } from '@/lib/db'

// A process of its own, to be killed: it prints the letters of a task, one lot after the other, and says when each begins.

const [tacheId = '', agencyId = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  for (;;) {
    const { etat, faits } = await house.tache.findUniqueOrThrow({ where: { id: tacheId }, select: { etat: true, faits: true } })
    process.stdout.write(`${faits}\n`)
    if (etat === 'FINIE') process.exit(0)
    await imprimerUnLot({ tacheId, agencyId })
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
