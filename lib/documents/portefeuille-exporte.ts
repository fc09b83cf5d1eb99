import writeExcelFile, { type Row } from 'write-excel-file/node'
import { inert, printRecord } from '@/lib/domain/csv-print'
import { formatDay, parseDay } from '@/lib/domain/day'
import { type Categorie, COLONNES, type Colonne, TITRE_DE_LA_CATEGORIE } from '@/lib/domain/portefeuille'
import { ETAT_ACCES } from '@/lib/labels'
import { date, gras, texte } from './tableur'

type Ligne = { readonly valeurs: readonly (string | null)[] }

const etat = (valeur: string): string => (Object.hasOwn(ETAT_ACCES, valeur) ? ETAT_ACCES[valeur as keyof typeof ETAT_ACCES] : valeur)

/** « L-12 » is a lot and « +33 4… » a telephone, whatever a spreadsheet makes of their first sign. */
function enCsv(genre: Colonne['genre'], valeur: string | null | undefined): string {
  if (!valeur) return ''
  const jour = genre === 'jour' ? parseDay(valeur) : null
  if (jour) return formatDay(jour)
  if (genre === 'nombre') return valeur.replace('.', ',')
  return inert(genre === 'acces' ? etat(valeur) : valeur)
}

function enCellule(genre: Colonne['genre'], valeur: string | null | undefined) {
  if (!valeur) return null
  const jour = genre === 'jour' ? parseDay(valeur) : null
  if (jour) return date(jour)
  if (genre === 'nombre') return { value: Number(valeur), type: Number }
  return texte(genre === 'acces' ? etat(valeur) : valeur)
}

export const enTeteEnCsv = (categorie: Categorie): string => printRecord(COLONNES[categorie].map(({ titre }) => titre))

export const lignesEnCsv = (categorie: Categorie, lignes: readonly Ligne[]): string =>
  lignes.map(({ valeurs }) => printRecord(COLONNES[categorie].map(({ genre }, rang) => enCsv(genre, valeurs[rang])))).join('')

export function lignesEnXlsx(categorie: Categorie, agence: string, lignes: readonly Ligne[]): Promise<Buffer> {
  const colonnes = COLONNES[categorie]
  const rows: Row[] = [
    [{ ...texte(agence), ...gras, fontSize: 14 }],
    [texte(TITRE_DE_LA_CATEGORIE[categorie])],
    [],
    colonnes.map(({ titre, genre }) => ({
      ...texte(titre),
      ...gras,
      ...(genre === 'nombre' && { align: 'right' as const }),
      bottomBorderStyle: 'thin',
    })),
    ...lignes.map(({ valeurs }) => colonnes.map(({ genre }, rang) => enCellule(genre, valeurs[rang]))),
  ]
  return writeExcelFile(
    rows,
    {
      sheet: TITRE_DE_LA_CATEGORIE[categorie],
      columns: colonnes.map(({ genre }) => ({ width: genre === 'texte' ? 28 : 16 })),
      stickyRowsCount: 4,
      showGridLines: false,
    },
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
}
