const EXTENSIONS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
}

// What a file system refuses; what would hide the true extension (« facture‮fdp.exe »); half characters, which no header can carry.
const FORBIDDEN = /[<>:"/\\|?*]+/g
const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
// Names of devices on Windows, whatever their extension.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

const MOST_BYTES = 200
const bytes = (text: string) => new TextEncoder().encode(text).length

/** Cut between characters, an emoji made of several staying whole. */
function shortened(text: string): string {
  if (bytes(text) <= MOST_BYTES) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)) {
    if (bytes(kept + segment) > MOST_BYTES) return `${kept.trimEnd()}…`
    kept += segment
  }
  return kept
}

/**
 * The name under which a file is downloaded: that of its path, or a title, made fit for every system, with the extension of what the
 * file really holds.
 */
export function nomDeFichier(nom: string, mime: string): string {
  const extensions = EXTENSIONS[mime] ?? ['bin']
  const plain = nom.normalize('NFC').replace(UNSEEN, ' ').replace(FORBIDDEN, '-').replace(/\s+/g, ' ')
  const [, stem = plain, extension = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/.exec(plain.trim()) ?? []
  // « Avenant n° 2.1 » ends with no extension; « plan.png » that holds a JPEG changes its own.
  const known = Object.values(EXTENSIONS).some((all) => all.includes(extension.toLowerCase()))
  const base = (known ? stem : plain).replace(/^[\s.-]+|[\s.]+$/g, '')
  const fit = shortened(DEVICE.test(base) ? `${base}_` : base) || 'document'
  return `${fit}.${extensions.includes(extension.toLowerCase()) ? extension.toLowerCase() : extensions[0]}`
}
