/** A person or a company, as the agency's software publishes it. */
export type Tiers = {
  readonly nature: 'PERSONNE' | 'SOCIETE'
  readonly civilite: string | null
  readonly nom: string
  readonly prenom: string | null
  readonly raisonSociale: string | null
}

export type Adresse = {
  readonly adresse1: string | null
  readonly adresse2?: string | null
  readonly codePostal: string | null
  readonly ville: string | null
  readonly pays?: string | null
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter((part) => part?.trim()).join(' ')

const CIVILITES: Record<string, string> = {
  m: 'Monsieur',
  mr: 'Monsieur',
  mme: 'Madame',
  mlle: 'Madame',
  'm et mme': 'Monsieur et Madame',
  'mme et m': 'Madame et Monsieur',
}

/** A civilité in full, as a letter writes it; what is already in full, or unknown, stays. */
export const civiliteEnToutesLettres = (civilite: string | null): string =>
  CIVILITES[(civilite ?? '').toLowerCase().replaceAll('.', '').trim()] ?? civilite ?? ''

/** On a page: « Maurice Laffite », « SCI Les Tilleuls ». */
export const nomAffiche = (tiers: Tiers): string =>
  tiers.nature === 'SOCIETE' ? (tiers.raisonSociale ?? tiers.nom) : joined(tiers.prenom, tiers.nom)

/** Who a lease lets to: the tenants who have a compte, else whom it names. */
export const nomsDuBail = ({ locataires, titulaire }: { readonly locataires: readonly Tiers[]; readonly titulaire: Tiers }): string[] =>
  (locataires.length > 0 ? locataires : [titulaire]).map(nomAffiche)

/** On an envelope: « Monsieur LAFFITE Maurice »; capitals keep their accents. */
export const nomPostal = (tiers: Tiers): string =>
  tiers.nature === 'SOCIETE'
    ? (tiers.raisonSociale ?? tiers.nom)
    : joined(civiliteEnToutesLettres(tiers.civilite), tiers.nom.toLocaleUpperCase('fr'), tiers.prenom)

/** The letter that stands for an agency until it has a logo: « SA Le Bureau » is B. Legal forms and articles do not count. */
export const initialeDeLAgence = (nom: string): string => {
  const parlant = nom.trim().replace(/^(?:(?:SA|SAS|SASU|SARL|EURL|SCI|Cabinet|Agence|Le|La|Les)\s+|L[’'])+(?=\S)/i, '')
  return [...parlant][0]?.toLocaleUpperCase('fr') ?? ''
}

const isFrance = (pays: string | null | undefined) => !pays?.trim() || /^france$/i.test(pays.trim())

/** Lines of an address on a page. */
export const lignesAdresse = (adresse: Adresse): string[] =>
  [adresse.adresse1, adresse.adresse2, joined(adresse.codePostal, adresse.ville), isFrance(adresse.pays) ? null : adresse.pays].filter(
    (line): line is string => Boolean(line?.trim()),
  )

/** Lines of an address on an envelope: the town in capitals (norme AFNOR NF Z10-011). */
export const lignesPostales = (adresse: Adresse): string[] =>
  lignesAdresse({ ...adresse, ville: adresse.ville?.toLocaleUpperCase('fr') ?? null, pays: adresse.pays?.toLocaleUpperCase('fr') ?? null })
