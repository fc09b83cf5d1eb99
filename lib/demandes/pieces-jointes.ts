import 'server-only'
import { DOCUMENTS, HEIC, IMAGES, type Mime, PDF, Sonde } from '../contenu-de-fichier'
import { extrait, PIECE_OCTETS_MAX, PIECES_MAX, tailleEnMots } from '../domain/demande'
import { DOCUMENT_OCTETS_MAX } from '../domain/depot'
import { nomDeFichier } from '../domain/nom-de-fichier'
import { estPhotographie, refaire } from '../photographie'
import { Refusal } from '../refusal'
import { putFile } from '../storage'

/** A file that is kept, and what is written of it. */
export type PieceRangee = {
  readonly fichier: string
  readonly nom: string
  readonly taille: number
  readonly mime: string
  readonly largeur: number | null
  readonly hauteur: number | null
}

type Vu = { readonly fichier: File; readonly mime: Mime }

/** Which files a form takes, in which of its fields they are, and what is said of any other. */
type Regle = {
  readonly champ: string
  readonly plus: number
  readonly admis: readonly Mime[]
  readonly autre: string
  readonly octets?: number
}
const DES_PIECES: Regle = {
  ...{ champ: 'pieces', plus: PIECES_MAX, admis: DOCUMENTS },
  autre: 'n’est ni un PDF, ni une photo (JPEG, PNG, WebP), ni un document Word, Excel ou OpenDocument.',
}

/** One paper as it was scanned or photographed. */
export const UN_PAPIER: Regle = {
  ...{ champ: 'fichier', plus: 1, admis: [PDF, ...IMAGES] },
  autre: 'n’est ni un PDF, ni une photo (JPEG, PNG, WebP).',
}

/** Papers that an agency publishes. */
export const DES_DOCUMENTS: Regle = { ...DES_PIECES, octets: DOCUMENT_OCTETS_MAX }
/** Photographs that it shows. */
export const DES_PHOTOS: Regle = {
  ...{ champ: 'fichiers', plus: 20, admis: IMAGES, octets: DOCUMENT_OCTETS_MAX },
  autre: 'n’est pas une photo (JPEG, PNG, WebP).',
}

const tropLourd = (taille: number, octets: number) => `pèse ${tailleEnMots(taille)}\u00a0: ${tailleEnMots(octets)} au plus par fichier.`

const dit = ({ name }: File) => `«\u00a0${extrait(name.replace(/\p{Cc}/gu, ' '), 80) || 'fichier sans nom'}\u00a0»`

const INCONNU = 'un contenu qui n’est pas reconnu'
const REFUS: Readonly<Record<string, string>> = {
  [HEIC]:
    'est une photo au format HEIC, que nous ne savons pas ouvrir. Envoyez-la en JPEG\u00a0: sur un iPhone, Réglages, Appareil photo, Formats, «\u00a0Le plus compatible\u00a0».',
  'un fichier vide': 'est vide.',
}
const refus = (fichier: File, defaut: string) => `${dit(fichier)} ${REFUS[defaut] ?? `ne peut pas être joint\u00a0: c’est ${defaut}.`}`

/** What the file holds, by its content; or why it is not taken. */
async function examiner(fichier: File, { admis, autre, octets = PIECE_OCTETS_MAX }: Regle): Promise<Vu | string> {
  if (fichier.size > octets) return `${dit(fichier)} ${tropLourd(fichier.size, octets)}`
  const sonde = new Sonde()
  for await (const chunk of fichier.stream()) sonde.push(chunk)
  const constat = sonde.constat()
  if ('defaut' in constat && constat.defaut !== INCONNU) return refus(fichier, constat.defaut)
  return 'contenu' in constat && admis.includes(constat.contenu.mime) ? { fichier, mime: constat.contenu.mime } : `${dit(fichier)} ${autre}`
}

async function ranger({ fichier, mime }: Vu): Promise<PieceRangee | string> {
  const nom = nomDeFichier(fichier.name, mime)
  if (!estPhotographie(mime)) {
    const { hash, size } = await putFile(fichier.stream())
    return { fichier: hash, nom, taille: size, mime, largeur: null, hauteur: null }
  }
  const photo = await refaire(new Uint8Array(await fichier.arrayBuffer()), mime)
  if (!photo) return refus(fichier, 'une image abîmée')
  const { hash, size } = await putFile(photo.octets)
  return { fichier: hash, nom, taille: size, mime, largeur: photo.largeur, hauteur: photo.hauteur }
}

/** All that are one thing, or a refusal that tells every one that is the other. */
function tousOuRefus<T>(lus: readonly (T | string)[], champ: string): T[] {
  const fautes = lus.filter((lu): lu is string => typeof lu === 'string')
  if (fautes.length) throw new Refusal(fautes.join(' '), champ)
  return lus.filter((lu): lu is T => typeof lu !== 'string')
}

/**
 * Recognises the files of a form by their content, and keeps them: photographs made anew, the rest as it came. Nothing is kept until all have been seen.
 * @throws Refusal on the field of the files, in French, that names each file which is not taken.
 */
export async function rangerPieces(fichiers: readonly File[], regle: Regle = DES_PIECES): Promise<PieceRangee[]> {
  const { champ, plus } = regle
  const limite = plus === 1 ? 'un seul suffit' : `${plus} au plus par message`
  if (fichiers.length > plus) throw new Refusal(`Vous avez choisi ${fichiers.length} fichiers\u00a0: ${limite}.`, champ)
  const vus: (Vu | string)[] = []
  for (const fichier of fichiers) vus.push(await examiner(fichier, regle))
  const rangees: (PieceRangee | string)[] = []
  for (const vu of tousOuRefus(vus, champ)) rangees.push(await ranger(vu))
  return tousOuRefus(rangees, champ)
}

/** One of several, each taken or not by itself. @returns in French why it is not. */
export async function rangerUne(fichier: File, regle: Regle): Promise<PieceRangee | string> {
  const vu = await examiner(fichier, regle)
  return typeof vu === 'string' ? vu : ranger(vu)
}
