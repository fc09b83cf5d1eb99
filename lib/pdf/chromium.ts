import 'server-only'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer'
import { bundledChromium } from './bundled'

/** Page numbers in the margin boxes of CSS. */
const OLDEST = 131
const LAUNCH_MS = 20_000

// Nothing is fetched, neither by the page nor by the browser for itself.
const CLOSED = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-gpu',
]

type Candidate = Pick<LaunchOptions, 'executablePath' | 'headless' | 'args' | 'env'>

const installed = (): string[] => {
  const { env, platform } = process
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
      root ? [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')] : [],
    )
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome-headless-shell']
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin', ...(env.PATH ?? '').split(delimiter)].flatMap((folder) =>
    names.map((name) => join(/* turbopackIgnore: true */ folder, name)),
  )
}

// In a container, or as root, Chromium has no sandbox to offer; the page runs no script and reads nothing but what we wrote.
const withAndWithoutSandbox = (executablePath: string): Candidate[] => {
  const headless = executablePath.includes('headless-shell') ? 'shell' : true
  const open: Candidate = { executablePath, headless, args: [...CLOSED, '--no-sandbox'] }
  return process.getuid?.() === 0 ? [open] : [{ ...open, args: CLOSED }, open]
}

async function* candidates(chosen: string | undefined): AsyncGenerator<Candidate> {
  if (chosen) {
    yield* withAndWithoutSandbox(chosen)
    return
  }
  for (const path of new Set(installed())) if (existsSync(path)) yield* withAndWithoutSandbox(path)
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  // A cleaner of temporary files may have taken a part of it: the second time it is unpacked afresh.
  for (const afresh of [false, true]) {
    const { executablePath, libraries, fontsConf } = await bundledChromium({ afresh })
    const env = { ...process.env, FONTCONFIG_FILE: fontsConf }
    const args = [...CLOSED, '--no-sandbox', '--no-zygote', '--single-process', '--in-process-gpu', '--font-render-hinting=none']
    yield { executablePath, headless: 'shell', args, env }
    // A machine without NSS and NSPR: the package brings them.
    yield {
      executablePath,
      headless: 'shell',
      args,
      env: { ...env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') },
    }
  }
}

const major = (version: string) => Number(/\/(\d+)/.exec(version)?.[1] ?? 0)

async function launch(candidate: Candidate): Promise<Browser> {
  // Over a pipe, Chromium sees this process end, however it ends. Signals are the server's affair.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  const browser = await puppeteer.launch({ ...candidate, ...signals, pipe: true, timeout: LAUNCH_MS, protocolTimeout: 60_000 })
  const version = await browser.version()
  if (major(version) >= OLDEST) return browser
  await browser.close()
  throw new Error(`version ${version}, il faut au moins la ${OLDEST}`)
}

/**
 * The first of CHROMIUM_PATH, an installed Chrome or Chromium, the bundled one, that really starts.
 * @throws Error in French that says what was tried.
 */
export async function launchChromium(chosen = process.env.CHROMIUM_PATH): Promise<Browser> {
  const failures: string[] = []
  try {
    for await (const candidate of candidates(chosen)) {
      try {
        return await launch(candidate)
      } catch (error) {
        failures.push(`  ${candidate.executablePath} : ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      }
    }
  } catch (error) {
    failures.push(`  Chromium fourni : ${error instanceof Error ? error.message : error}`)
  }
  throw new Error(
    [
      'Aucun Chromium ne démarre : installez Chrome ou Chromium (version 131 ou plus), ou indiquez-le par CHROMIUM_PATH.',
      ...new Set(failures),
    ].join('\n'),
  )
}
