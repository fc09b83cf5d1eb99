import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { today } from '@/lib/clock'
import { closeDatabase } from '@/lib/db'
import { exporter } from '@/lib/publication/export/exporter'
import { DOWN, findDatabase } from './support/find-demo'

const USAGE = 'Usage : npm run export -- CODE DOSSIER\n  CODE : celui de l’agence ; DOSSIER : un dossier qui n’existe pas, ou vide\n'

async function main(): Promise<number> {
  const [code, path, ...others] = process.argv.slice(2)
  if (!code || !path || others.length > 0 || path.startsWith('--')) {
    process.stderr.write(USAGE)
    return 2
  }
  if (!findDatabase()) {
    process.stderr.write(DOWN)
    return 1
  }
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), path)
  try {
    const already = await readdir(folder).catch(() => [])
    if (already.length > 0) {
      process.stderr.write(`${folder} n’est pas vide.\n`)
      return 1
    }
    const made = await exporter(code, folder, today())
    process.stdout.write(
      made ? `${made.fichiers} fichiers et ${made.pieces} pièces dans ${folder}\n` : `Aucune agence n’a le code ${code}.\n`,
    )
    return made ? 0 : 1
  } catch (error) {
    process.stderr.write(`L’export a échoué.\n${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  } finally {
    await closeDatabase()
  }
}

main().then((code) => {
  process.exitCode = code
})
