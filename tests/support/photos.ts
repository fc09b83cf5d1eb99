import sharp from 'sharp'

/** A photograph as a telephone takes it: lying on its side, and saying where it was taken. */
export const photo = (largeur = 400, hauteur = 200): Promise<Buffer> =>
  sharp({ create: { width: largeur, height: hauteur, channels: 3, background: '#0f5b57' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 41/1 0/1' } })
    .jpeg()
    .toBuffer()

export const fichier = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)
