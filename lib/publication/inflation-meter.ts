import type { Limits } from './limits'
import { BundleRefusal } from './refusal'

/** Counts what really comes out of an archive, whatever sizes it declares, so that a bomb is stopped in the middle. */
export class InflationMeter {
  private total = 0
  /** A file may be read again: it weighs once. */
  private readonly counted = new Map<string, number>()

  constructor(private readonly limits: Limits) {}

  /** One file: call the result with the length of each piece. @throws BundleRefusal */
  measure(path: string, compressedBytes: number): (length: number) => void {
    const { entryBytes, totalBytes, ratio, ratioFrom } = this.limits
    let bytes = 0
    const refuse = (found: string) => {
      throw new BundleRefusal(path, found, 'un fichier d’une taille ordinaire')
    }
    return (length) => {
      bytes += length
      const before = this.counted.get(path) ?? 0
      if (bytes > before) {
        this.total += bytes - before
        this.counted.set(path, bytes)
      }
      if (bytes > entryBytes) refuse(`plus de ${entryBytes} octets une fois décompressé`)
      if (this.total > totalBytes) refuse(`avec les autres, plus de ${totalBytes} octets une fois décompressé`)
      if (bytes > ratioFrom && bytes > ratio * compressedBytes) refuse(`un fichier qui grossit plus de ${ratio} fois en se décompressant`)
    }
  }
}
