import type { IconName } from '@/components/ui/icon'

/** By a word of its name, which is the agency's; the first that fits. */
const PAR_NOM: readonly (readonly [RegExp, IconName])[] = [
  [/assembl/i, 'gavel'],
  [/r[èe]glement/i, 'scroll-text'],
  [/carnet|travaux|intervention/i, 'wrench'],
  [/contentieux|relance/i, 'scale'],
  [/facture|d[ée]pense/i, 'receipt-text'],
  [/bordereau|appel|avis|quittance/i, 'hand-coins'],
  [/relev[ée]|revenus/i, 'chart-column'],
  [/conseil/i, 'users'],
  [/documents du syndic/i, 'landmark'],
  [/contrat|mandat|baux|assurance/i, 'file-check'],
  [/courrier/i, 'mail'],
  [/c\.r\.|compte rendu/i, 'message-circle'],
]

export const pictogrammeDuClasseur = (nom: string): IconName => PAR_NOM.find(([pattern]) => pattern.test(nom))?.[1] ?? 'folder'

export const pictogrammeDuFichier = (mime: string): IconName => (mime.startsWith('image/') ? 'image' : 'file-text')

const GENRES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
}

/** « PDF », « image »: what a person calls the file. */
export const genreDuFichier = (mime: string): string => GENRES[mime] ?? 'fichier'
