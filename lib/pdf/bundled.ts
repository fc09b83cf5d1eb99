import 'server-only'
import { execFile } from 'node:child_process'
import { lstat, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const SYSTEM_FONTS = ['/usr/share/fonts', '/usr/local/share/fonts']

const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[join(home, 'fonts', 'fonts'), ...SYSTEM_FONTS].map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null)
  if (!found) return false
  // The temporary folder is everybody's: a browser that somebody else put there is not run.
  if (!found.isDirectory() || found.uid !== userInfo().uid) throw new Error(`${folder} appartient à un autre compte`)
  return true
}

export type BundledChromium = { executablePath: string; libraries: string; fontsConf: string }

/**
 * The Chromium that @sparticuz/chromium carries, unpacked once per machine, account and version (1 s, 200 MB in the temporary folder).
 * The package writes under its fixed names in TMPDIR, where a second process could run a half-written file: a child process writes in a
 * folder of its own, which takes its final name in one move.
 */
export async function bundledChromium({ afresh = false } = {}): Promise<BundledChromium> {
  const about = await readFile(join(process.cwd(), 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')
  const { version } = JSON.parse(about) as { version: string }
  const home = join(tmpdir(), `palier-chromium-${version}-${userInfo().uid}`)
  if (afresh) await rm(home, { recursive: true, force: true })
  if (!(await isOurs(home))) {
    const staging = await mkdtemp(join(tmpdir(), 'palier-chromium-'))
    try {
      // As on AWS Lambda, the only place where the package unpacks the system libraries (NSS) too.
      const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
      const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
      await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env, cwd: process.cwd() })
      await writeFile(join(staging, 'fonts.conf'), fontsConf(home))
      await rename(staging, home).catch(async (error: NodeJS.ErrnoException) => {
        if (!(await isOurs(home))) throw error
      })
    } finally {
      await rm(staging, { recursive: true, force: true })
    }
  }
  return { executablePath: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib'), fontsConf: join(home, 'fonts.conf') }
}
