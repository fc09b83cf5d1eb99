import type { Tantiemes } from './tantiemes'

/** A lot that is attached to a compte today. */
export type Bien = {
  readonly id: string
  readonly numero: string
  readonly nature: string
  readonly type: string | null
  readonly situation: readonly string[]
  readonly propriete: 'PLEIN' | 'USUFRUIT' | 'NUE_PROPRIETE' | 'INDIVISION'
  readonly quotePart: string | null
  readonly lotPrincipalId: string | null
  readonly adresse: readonly string[]
  readonly tantiemes: readonly { readonly cle: string; readonly libelle: string; readonly tantiemes: Tantiemes }[]
}

const inOrder = new Intl.Collator('fr', { numeric: true })

/** Numbers of lots in natural order: 9 before 10. */
export const byNumero = (a: { readonly numero: string }, b: { readonly numero: string }): number => inOrder.compare(a.numero, b.numero)

// What is never lived or worked in, whatever the software says of its lot principal.
const ANNEXE = /^(cave|parking|garage|box|cellier|grenier|jardin|emplacement|stationnement)/i

type Rang = Pick<Bien, 'numero' | 'nature' | 'lotPrincipalId'>

const isAnnexe = (bien: Rang) => bien.lotPrincipalId !== null || ANNEXE.test(bien.nature)

/** Principal lots first, then the annexes (manual SEMIV, 2.4.2 c). */
export const ordonnerBiens = <B extends Rang>(biens: readonly B[]): B[] => [
  ...biens.filter((bien) => !isAnnexe(bien)).sort(byNumero),
  ...biens.filter(isAnnexe).sort(byNumero),
]

/** The first letter in capital: « Bâtiment C, 3e étage ». */
export const capitale = (text: string) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)

// A type goes on the phrase, « Parking, emplacement extérieur », unless it is a code: « T2 en collectif ».
const sansCapitale = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('fr') + text.slice(1) : text)

/** « Appartement, T2 en collectif ». */
export const descriptionDuBien = (bien: Pick<Bien, 'nature' | 'type'>): string =>
  [capitale(bien.nature), bien.type && sansCapitale(bien.type)].filter(Boolean).join(', ')

type Place = {
  readonly batiment: string | null
  readonly escalier: string | null
  readonly etage: string | null
  readonly porte: string | null
}

/** « bâtiment C », « 3e étage » or « rez-de-chaussée »: what the software gives, as one would say it. */
export const situationDuLot = ({ batiment, escalier, etage, porte }: Place): string[] =>
  [
    batiment && `bâtiment ${batiment}`,
    escalier && `escalier ${escalier}`,
    etage && (/^-?\d+$/.test(etage) ? `étage ${etage}` : /^\d/.test(etage) ? `${etage} étage` : etage),
    porte && `porte ${porte}`,
  ].filter((part): part is string => Boolean(part))
