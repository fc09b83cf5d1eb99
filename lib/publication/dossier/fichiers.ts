import 'server-only'
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DETAIL_JOURS } from '@/lib/domain/envoi'
import { env } from '@/lib/env'

/** A file that has moved less than a minute ago is still being written. */
const REPOS_MS = 60_000
const JOUR_MS = 24 * 3_600_000
const INACHEVE = /\.(part|partial|partiel|tmp|temp|crdownload|filepart)$/i
const CODE = /^[\w-]{1,100}$/

export type Trouve = { readonly nom: string; readonly chemin: string; readonly taille: number; readonly mtimeMs: number }
export type Trouves = { readonly prets: readonly Trouve[]; readonly enCours: readonly Trouve[]; readonly liens: readonly string[] }

/** Where the bundles of an agency are dropped; null where this installation watches no folder. */
export function dossierDe(code: string): string | null {
  const { PALIER_DEPOT } = env()
  return PALIER_DEPOT && CODE.test(code) ? join(resolve(PALIER_DEPOT), code) : null
}

/** What lies there, by name: whole, still on its way, or a link, which is never followed. Null where there is no such folder, or a link stands for it. */
export async function trouver(dossier: string, now: Date): Promise<Trouves | null> {
  // Made at the first look; its parent is the host's to make.
  await mkdir(dossier).catch(() => undefined)
  const found = await lstat(dossier).catch(() => null)
  if (!found?.isDirectory()) return null
  const [prets, enCours, liens]: [Trouve[], Trouve[], string[]] = [[], [], []]
  for (const nom of (await readdir(dossier)).toSorted()) {
    const chemin = join(dossier, nom)
    const stat = await lstat(chemin).catch(() => null)
    if (stat?.isSymbolicLink()) liens.push(nom)
    if (!stat?.isFile() || nom.startsWith('.')) continue
    const fichier = { nom, chemin, taille: stat.size, mtimeMs: stat.mtimeMs }
    const whole = !INACHEVE.test(nom) && now.getTime() - Math.max(stat.mtimeMs, stat.ctimeMs) >= REPOS_MS
    ;(whole ? prets : enCours).push(fichier)
  }
  return { prets, enCours, liens }
}

export class EncoreEnCours extends Error {}

/** Its bytes, never through a link. @throws EncoreEnCours when it moved meanwhile. */
export async function* lire({ chemin, taille, mtimeMs }: Trouve): AsyncGenerator<Uint8Array> {
  const file = await open(chemin, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const same = async () => {
      const now = await file.stat()
      if (!now.isFile() || now.size !== taille || now.mtimeMs !== mtimeMs) throw new EncoreEnCours()
    }
    await same()
    yield* file.createReadStream({ autoClose: false })
    await same()
  } finally {
    await file.close()
  }
}

/** Puts it away, with the date; what is there already keeps its name. */
export async function ranger(dossier: string, { nom, chemin }: Trouve, ou: 'faits' | 'refuses', now: Date): Promise<void> {
  const place = join(dossier, ou)
  await mkdir(place, { recursive: true })
  if (!(await lstat(place)).isDirectory()) throw new Error(`${ou} n’est pas un dossier`)
  const stamp = now.toISOString().slice(0, 16).replaceAll(':', 'h')
  for (let rang = 1; ; rang++) {
    const name = [stamp, rang > 1 && String(rang), nom.slice(-200)].filter(Boolean).join(' ')
    if (await lstat(join(place, name)).catch(() => null)) continue
    return rename(chemin, join(place, name))
  }
}

/** As `ranger` writes it: what somebody else puts there stays. */
const RANGE_LE = /^(\d{4}-\d\d-\d\d)T(\d\d)h(\d\d) /

/** Forgets what was put away long ago: each is about people, and the disk is not without end. */
export async function oublierLesRanges(dossier: string, now: Date): Promise<void> {
  for (const ou of ['faits', 'refuses']) {
    const place = join(dossier, ou)
    const found = await lstat(place).catch(() => null)
    if (!found?.isDirectory()) continue
    for (const nom of await readdir(place).catch(() => [])) {
      const [, jour, heure, minute] = RANGE_LE.exec(nom) ?? []
      const age = now.getTime() - Date.parse(`${jour}T${heure}:${minute}Z`)
      // What cannot be read as a date is of no age.
      if (age > DETAIL_JOURS * JOUR_MS) await rm(join(place, nom), { force: true }).catch(() => undefined)
    }
  }
}
