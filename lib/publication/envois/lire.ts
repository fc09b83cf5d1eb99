import 'server-only'
import { createHash } from 'node:crypto'
import { commenceUnEnvoi, DEBUT_OCTETS, ENVOI_OCTETS_MAX } from '@/lib/domain/envoi'
import { RefusDEnvoi } from '@/lib/refus-d-envoi'

/** What is known of a file once it has gone by. */
export type Passage = {
  readonly content: AsyncIterable<Uint8Array>
  readonly vu: () => { readonly taille: number; readonly empreinte: string }
}

const verifier = (debut: Uint8Array) => {
  if (!debut.length) throw new RefusDEnvoi(422, 'Ce fichier est vide.')
  if (!commenceUnEnvoi(debut)) throw new RefusDEnvoi(415, 'Ce fichier n’est ni une archive ZIP, ni un fichier des écritures comptables.')
}

/** Watches what goes by, and keeps none of it: its beginning, its weight, its SHA-256. @param annonce the bytes that were announced, if they were. */
export function passer(content: AsyncIterable<Uint8Array>, annonce?: number): Passage {
  const hash = createHash('sha256')
  let taille = 0
  let debut: Uint8Array | null = new Uint8Array()
  async function* going() {
    for await (const chunk of content) {
      if (debut) debut = Buffer.concat([debut, chunk.subarray(0, DEBUT_OCTETS)])
      if (debut && debut.length >= DEBUT_OCTETS) {
        verifier(debut)
        debut = null
      }
      taille += chunk.length
      if (taille > ENVOI_OCTETS_MAX) throw new RefusDEnvoi(413, 'Ce fichier pèse plus de 16 Go.')
      hash.update(chunk)
      yield chunk
    }
    if (debut) verifier(debut)
    if (annonce !== undefined && taille !== annonce) throw new RefusDEnvoi(400, 'Ce fichier n’est pas arrivé en entier.')
  }
  return { content: going(), vu: () => ({ taille, empreinte: hash.digest('hex') }) }
}
