import { type Day, formatDayInWords } from './day'
import { soldeEnMots } from './diffusion'
import type { Cents } from './money'
import type { AgenceEmettrice } from './releve-emis'
import type { TexteRiche } from './texte-riche'
import { type Adresse, civiliteEnToutesLettres, lignesAdresse, lignesPostales, nomAffiche, nomPostal, type Tiers } from './tiers'
import { remplir, type Valeurs } from './variables'

export type AgenceDuCourrier = Omit<AgenceEmettrice, 'sensSolde'>

/** One compte as a letter knows it. */
export type Destinataire = {
  readonly numero: string
  readonly reference: string
  readonly tiers: Tiers & Adresse
  /** Debit is positive. */
  readonly solde: Cents
  readonly immeuble: (Adresse & { readonly nom: string }) | null
  readonly lots: string | null
}

/** A letter as it is printed. */
export type Courrier = {
  readonly titre: string
  readonly date: Day
  readonly agence: AgenceDuCourrier
  /** The lines of the envelope, name first; none of a letter for all. */
  readonly destinataire: readonly string[]
  readonly reference: string | null
  readonly texte: TexteRiche
  readonly valeurs: Valeurs
}

const uneLigne = (adresse: Adresse | null) => (adresse ? lignesAdresse(adresse).join(', ') : '')

/** What each variable says to whom; of a letter for all, what is of one recipient says nothing. */
export const valeursPour = (agence: AgenceDuCourrier, date: Day, a: Destinataire | null): Valeurs => ({
  'tiers.civilite': a && a.tiers.nature === 'PERSONNE' ? civiliteEnToutesLettres(a.tiers.civilite) : '',
  'tiers.nom': a ? nomAffiche(a.tiers) : '',
  'tiers.adresse': uneLigne(a?.tiers ?? null),
  'compte.numero': a?.numero ?? '',
  'compte.solde': a ? soldeEnMots(a.solde) : '',
  'immeuble.nom': a?.immeuble?.nom ?? '',
  'immeuble.adresse': uneLigne(a?.immeuble ?? null),
  'lot.numero': a?.lots ?? '',
  'agence.nom': agence.nom,
  'agence.telephone': agence.telephone,
  'agence.email': agence.email,
  'date.jour': formatDayInWords(date),
})

type Ecrit = { readonly titre: string; readonly texte: TexteRiche; readonly agence: AgenceDuCourrier; readonly date: Day }

/** The letter of one recipient, or that of all. */
export function ecrireLeCourrier({ titre, texte, agence, date }: Ecrit, a: Destinataire | null): Courrier {
  const valeurs = valeursPour(agence, date, a)
  const postale = a ? lignesPostales(a.tiers) : []
  // Who has no other address lives in the building.
  const adresse = postale.length > 0 || !a?.immeuble ? postale : lignesPostales(a.immeuble)
  return {
    ...{ titre: remplir(titre, valeurs), date, agence, texte, valeurs },
    ...{ destinataire: a ? [nomPostal(a.tiers), ...adresse] : [], reference: a?.reference ?? null },
  }
}
