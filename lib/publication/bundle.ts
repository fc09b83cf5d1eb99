import { open, stat } from 'node:fs/promises'
import { estUnFec, fecSeul } from './fec-seul'
import { openFolder } from './folder'
import { LIMITS, type Limits } from './limits'
import { BundleRefusal } from './refusal'
import { openZip } from './zip'

/** A folder or a ZIP, seen alike: paths with `/`, from the place of publication.json. */
export type Bundle = {
  readonly paths: readonly string[]
  /** @throws BundleRefusal, also while being read. */
  open(path: string): AsyncIterable<Buffer>
  close(): Promise<void>
}

async function startsLikeZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

/** @param agence the code of the one that an FEC alone is of: nothing in it says so. @throws BundleRefusal */
export async function openBundle(source: string, limits: Limits = LIMITS, agence?: string): Promise<Bundle> {
  const found = await stat(source).catch(() => null)
  if (!found) throw new BundleRefusal(source, 'rien à cet endroit', 'un dossier ou une archive ZIP')
  if (found.isDirectory()) return openFolder(source, limits)
  if (found.isFile() && (await startsLikeZip(source))) return openZip(source, limits)
  if (found.isFile() && (await estUnFec(source))) return fecSeul(source, agence)
  throw new BundleRefusal(source, 'un fichier qui n’est pas une archive ZIP', 'un dossier ou une archive ZIP')
}
