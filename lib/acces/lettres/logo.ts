import 'server-only'
import { openFile } from '../../storage'

/** A kept logo, a PNG, as an address of data: a print fetches nothing. Null without one. */
export async function logoEnDonnees(hash: string | null): Promise<string | null> {
  const file = hash && (await openFile(hash))
  if (!file) return null
  const chunks: Buffer[] = []
  for await (const chunk of file.stream) chunks.push(Buffer.from(chunk))
  return `data:image/png;base64,${Buffer.concat(chunks).toString('base64')}`
}
