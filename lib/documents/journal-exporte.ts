import writeExcelFile, { type Row } from 'write-excel-file/node'
import { inert, printRecord } from '@/lib/domain/csv-print'
import { formatInstant } from '@/lib/domain/instant'
import { EVENEMENT, type Evenement } from '@/lib/evenements'
import { ETAT_DEMANDE, STAFF_ROLE } from '@/lib/labels'
import type { EtatDemande, StaffRole } from '@/lib/prisma/enums'
import type { Ligne } from '@/lib/queries/journal'
import { BOM, gras, texte } from './tableur'

const isEvenement = (key: string): key is Evenement => Object.hasOwn(EVENEMENT, key)
const isRole = (value: unknown): value is StaffRole => typeof value === 'string' && Object.hasOwn(STAFF_ROLE, value)
const isEtat = (value: unknown): value is EtatDemande => typeof value === 'string' && Object.hasOwn(ETAT_DEMANDE, value)

export const evenementEnMots = (evenement: string): string => (isEvenement(evenement) ? EVENEMENT[evenement] : evenement)

/** What is worth telling of the facts kept with a line. */
export function precisions({ nom, titre, avant, role, version, clients, demande, etat }: Ligne['details']): string {
  const roles = isRole(role) && (isRole(avant) && avant !== role ? `${STAFF_ROLE[avant]} → ${STAFF_ROLE[role]}` : STAFF_ROLE[role])
  const suivie = demande && [`demande n°\u00a0${demande}`, isEtat(etat) && ETAT_DEMANDE[etat].agence].filter(Boolean).join('\u00a0: ')
  return [suivie, titre, nom, roles, version && `version ${version}`, typeof clients === 'number' && `${clients} clients prévenus`]
    .filter(Boolean)
    .join(', ')
}

export type LigneDite = Ligne & { readonly appareil: string; readonly lieu: string }

const COLONNES = ['Date', 'Événement', 'Par', 'Au sujet de', 'Compte', 'Précisions', 'Appareil', 'Lieu'] as const
const LARGEURS = [18, 36, 26, 26, 18, 48, 24, 28]

const cellules = (ligne: LigneDite): string[] => [
  ...[formatInstant(ligne.at), evenementEnMots(ligne.evenement), ligne.acteur || 'Titulaire des codes', ligne.sujet ?? ''],
  ...[ligne.compte ?? '', precisions(ligne.details), ligne.appareil, ligne.lieu],
]

export const enTeteDuJournal = (): string => BOM + printRecord(COLONNES)
/** Names are typed by anybody: none is run by a spreadsheet. */
export const lignesDuJournalEnCsv = (lignes: readonly LigneDite[]): string =>
  lignes.map((ligne) => printRecord(cellules(ligne).map(inert))).join('')

export function journalEnXlsx(agence: string, lignes: readonly LigneDite[]): Promise<Buffer> {
  const rows: Row[] = [
    [{ ...texte(agence), ...gras, fontSize: 14 }],
    [texte('Journal')],
    [],
    COLONNES.map((titre) => ({ ...texte(titre), ...gras, bottomBorderStyle: 'thin' })),
    ...lignes.map((ligne) => cellules(ligne).map(texte)),
  ]
  return writeExcelFile(
    rows,
    { sheet: 'Journal', columns: LARGEURS.map((width) => ({ width })), stickyRowsCount: 4, showGridLines: false },
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
}
