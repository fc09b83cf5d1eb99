import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { cents, formatEuros, parseAmount, sum } from '@/lib/domain/money'
import { CsvReader } from '@/lib/publication/csv'
import { AGENCES } from './agences'
import { type Ligne, pdf } from './pdf'
import { AUTRES, TEXTES } from './textes'

// Writes the papers that the demo's bundles name, from what their lines say: `npx tsx --tsconfig tsconfig.node.json prisma/demo/pieces.ts`.

type Row = Readonly<Record<string, string>>

async function rows(folder: string, name: string): Promise<Row[]> {
  const path = join(folder, `${name}.csv`)
  if (!existsSync(path)) return []
  const read: Row[] = []
  let header: string[] | undefined
  const csv = new CsvReader({
    record(fields) {
      const names = header
      if (names) read.push(Object.fromEntries(fields.map((field, at) => [names[at] ?? '', field])))
      else header = fields
    },
    refuse(line, found) {
      throw new Error(`${name}.csv, ligne ${line} : ${found}`)
    },
  })
  csv.push(await readFile(path, 'utf8'))
  csv.end()
  return read
}

const amount = (text = '') => parseAmount(text) ?? cents(0)
const euros = (text?: string) => formatEuros(amount(text))
const total = (found: readonly Row[]): Ligne => ['Total', formatEuros(sum(found.map(({ montant }) => amount(montant))))]

/** The lines of one bundle, by file. */
type Bundle = Readonly<Record<'immeubles' | 'tiers' | 'comptes' | 'proprietes' | 'appels' | 'fonds_travaux', Row[]>>

const nameOf = ({ civilite, prenom, nom, raison_sociale }: Row) => raison_sociale || [civilite, prenom, nom].filter(Boolean).join(' ')

function comptesOf(bundle: Bundle, { pour = '' }: Row): Row[] {
  const [, genre, reference] = /^(compte|tiers|immeuble):(\S+)/.exec(pour) ?? []
  return bundle.comptes.filter((compte) => (genre === 'tiers' ? compte.tiers === reference : compte.reference === reference))
}

/** What follows from the bundle's own figures. */
function figures(bundle: Bundle, document: Row): Ligne[] {
  const comptes = comptesOf(bundle, document)
  const mine = (row: Row) => comptes.some(({ reference }) => row.compte === reference)
  const holder = comptes[0] && bundle.tiers.find(({ reference }) => reference === comptes[0]?.tiers)
  const to: Ligne[] = holder ? [`${nameOf(holder)}, compte n° ${comptes.map(({ numero }) => numero).join(' et ')}`] : []
  const days = (document.titre ?? '').match(/\d{2}\/\d{2}\/\d{4}/g) ?? []
  switch (document.nature_legale) {
    case 'appel_fonds': {
      const called = bundle.appels.filter((row) => mine(row) && row.exigible_le === days[0])
      return [
        ...to,
        ...called.map(({ libelle, cle, montant }): Ligne => [`${libelle}${cle && `, clé ${cle}`}`, euros(montant)]),
        total(called),
      ]
    }
    case 'compte_individuel':
    case 'charges_payees': {
      const [year] = days.map((day) => day.slice(6))
      const called = bundle.appels.filter((row) => mine(row) && row.exigible_le?.endsWith(year ?? '?'))
      return called.length > 0
        ? [...to, ...called.map(({ libelle, montant }): Ligne => [libelle ?? '', euros(montant)]), total(called)]
        : to
    }
    case 'part_fonds_travaux': {
      const lots = bundle.proprietes.filter(mine).map(({ immeuble, lot }) => `${immeuble} ${lot}`)
      const held = bundle.fonds_travaux.filter(
        ({ immeuble, lot, compte }) => compte?.startsWith('105') && lots.includes(`${immeuble} ${lot}`),
      )
      return [...to, ...held.map(({ lot, montant }): Ligne => [`Lot ${lot}`, euros(montant)]), total(held)]
    }
    case 'liste_coproprietaires': {
      const reference = document.pour?.replace('immeuble:', '')
      return bundle.comptes
        .filter(({ immeuble, role }) => immeuble === reference && role === 'coproprietaire')
        .map(({ reference: compte, libelle }): Ligne => {
          const lots = bundle.proprietes.filter((owned) => owned.compte === compte).map(({ lot }) => lot)
          return [libelle ?? '', `lots ${lots.join(', ')}`]
        })
    }
    default:
      return to
  }
}

type Agence = (typeof AGENCES)[number]['agence']

function placeOf(bundle: Bundle, reference: string | undefined, agence: Agence): string {
  const immeuble = bundle.immeubles.find((one) => one.reference === reference)
  return immeuble
    ? `${immeuble.nom}, ${immeuble.adresse1}, ${immeuble.code_postal} ${immeuble.ville}`
    : `${agence.adresse1}, ${agence.codePostal} ${agence.ville}`
}

function documentPdf(bundle: Bundle, document: Row, agence: Agence): Buffer {
  const immeuble = document.pour?.startsWith('immeuble:')
    ? document.pour.replace('immeuble:', '')
    : comptesOf(bundle, document)[0]?.immeuble
  const found = figures(bundle, document)
  const { nature_legale: nature = '', classeur = '' } = document
  const said = TEXTES[nature] ?? TEXTES[classeur] ?? TEXTES[classeur.split(' / ')[0] ?? '']
  return pdf({
    entete: agence.nom,
    lieu: placeOf(bundle, immeuble, agence),
    titre: document.titre ?? '',
    date: document.date ?? '',
    lignes: [...(said ?? (found.length > 0 ? [] : AUTRES)), ...found],
    pied: `${agence.mentions} · Document de démonstration, sans valeur.`,
  })
}

function facturePdf(bundle: Bundle, depense: Row, agence: Agence): Buffer {
  const [ttc, tva] = [amount(depense.montant), amount(depense.tva)]
  return pdf({
    entete: `Fournisseur du syndicat, ${(depense.libelle_compte ?? '').toLocaleLowerCase('fr')}`,
    lieu: `Facturé à : syndicat des copropriétaires, ${placeOf(bundle, depense.immeuble, agence)}`,
    titre: `Facture ${depense.reference}`,
    date: depense.date ?? '',
    lignes: [
      depense.libelle ?? '',
      ['Montant hors taxes', formatEuros(cents(ttc - tva))],
      ['TVA', formatEuros(tva)],
      ['Montant à payer', formatEuros(ttc)],
    ],
    pied: 'Document de démonstration, sans valeur.',
  })
}

/** An invoice that the agency has paid for a landlord: works of a home, tax at 10 %. */
function facturePourBailleur(bundle: Bundle, ligne: Row, agence: Agence): Buffer {
  const ttc = amount(ligne.debit)
  const horsTaxes = cents(Math.round((ttc * 10) / 11))
  return pdf({
    entete: 'Fournisseur du bailleur, réparations et entretien',
    lieu: `Facturé à : ${agence.nom}, mandataire du bailleur, ${placeOf(bundle, ligne.immeuble, agence)}`,
    titre: `Facture ${basename(ligne.piece ?? '', '.pdf')}`,
    date: ligne.date ?? '',
    lignes: [
      ligne.libelle ?? '',
      ['Montant hors taxes', formatEuros(horsTaxes)],
      ['TVA, 10 %', formatEuros(cents(ttc - horsTaxes))],
      ['Montant payé', formatEuros(ttc)],
    ],
    pied: 'Document de démonstration, sans valeur.',
  })
}

/** Each paper of a bundle, by its path in the bundle. */
export async function papiers(folder: string, agence: Agence): Promise<Map<string, Buffer>> {
  const names = ['immeubles', 'tiers', 'comptes', 'proprietes', 'appels', 'fonds_travaux'] as const
  const bundle = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await rows(folder, name)]))) as Bundle
  const [documents, depenses, lignes] = [await rows(folder, 'documents'), await rows(folder, 'depenses'), await rows(folder, 'crg_lignes')]
  return new Map([
    ...documents.map((row) => [`fichiers/${row.fichier}`, documentPdf(bundle, row, agence)] as const),
    ...depenses.filter(({ facture }) => facture).map((row) => [`fichiers/${row.facture}`, facturePdf(bundle, row, agence)] as const),
    ...lignes.filter(({ piece }) => piece).map((row) => [`fichiers/${row.piece}`, facturePourBailleur(bundle, row, agence)] as const),
  ])
}

async function main(): Promise<void> {
  for (const { dossier, agence } of AGENCES) {
    const folder = join('prisma/demo', dossier)
    for (const [path, bytes] of await papiers(folder, agence)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
  }
}

if (basename(process.argv[1] ?? '') === 'pieces.ts') void main()
