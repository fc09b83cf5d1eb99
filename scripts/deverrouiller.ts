import { closeDatabase } from '@/lib/db'
import { leverLaDoubleVerification } from '@/lib/double-facteur/lever'
import { closeQueue } from '@/lib/jobs'
import { DOWN, findDatabase } from './support/find-demo'

// `npm run deverrouiller`: for whoever has lost her telephone and her recovery codes, and has proved who she is.

const USAGE = 'Usage : npm run deverrouiller -- personne@exemple.fr\n'

async function main(): Promise<number> {
  const [email] = process.argv.slice(2)
  if (!email) {
    process.stderr.write(USAGE)
    return 2
  }
  if (!findDatabase()) {
    process.stderr.write(DOWN)
    return 1
  }
  try {
    const known = await leverLaDoubleVerification(email)
    const said = known
      ? `La double vérification de ${email} est levée et ses sessions sont fermées ; un message le lui dit.\n`
      : `Personne ne se connecte avec ${email}.\n`
    process[known ? 'stdout' : 'stderr'].write(said)
    return known ? 0 : 2
  } finally {
    await closeQueue()
    await closeDatabase()
  }
}

main().then((code) => {
  process.exitCode = code
})
