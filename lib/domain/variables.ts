/** What a text of the agency may name, and nothing else: each is looked up here, none is ever run. */
const TABLE = {
  'tiers.civilite': { groupe: 'Le destinataire', titre: 'Civilité en toutes lettres', exemple: 'Madame' },
  'tiers.nom': { groupe: 'Le destinataire', titre: 'Nom', exemple: 'Jeanne Dupont' },
  'tiers.adresse': { groupe: 'Le destinataire', titre: 'Adresse', exemple: '2 rue des Lilas, 26000 Valence' },
  'compte.numero': { groupe: 'Son compte', titre: 'Numéro de compte', exemple: '450DUPONT' },
  'compte.solde': { groupe: 'Son compte', titre: 'Solde du jour', exemple: '1\u202F378,20\u00A0€' },
  'immeuble.nom': { groupe: 'L’immeuble', titre: 'Nom de l’immeuble', exemple: 'Résidence Les Tilleuls' },
  'immeuble.adresse': { groupe: 'L’immeuble', titre: 'Adresse de l’immeuble', exemple: '4 avenue Gambetta, 26000 Valence' },
  'lot.numero': { groupe: 'L’immeuble', titre: 'Numéros des lots', exemple: '12, 47' },
  'agence.nom': { groupe: 'L’agence', titre: 'Nom de l’agence', exemple: 'Cabinet Martin' },
  'agence.telephone': { groupe: 'L’agence', titre: 'Téléphone', exemple: '04\u00A075\u00A000\u00A000\u00A000' },
  'agence.email': { groupe: 'L’agence', titre: 'Adresse électronique', exemple: 'contact@agence.fr' },
  'date.jour': { groupe: 'La date', titre: 'Jour de la publication', exemple: '28 novembre 2026' },
} as const satisfies Record<string, { groupe: string; titre: string; exemple: string }>

export type Variable = keyof typeof TABLE
export type Valeurs = Readonly<Record<Variable, string>>

export const VARIABLES = Object.keys(TABLE) as Variable[]

// « constructor » is of every object, and of no table.
export const estUneVariable = (nom: string): nom is Variable => Object.hasOwn(TABLE, nom)

export const titreDeLaVariable = (nom: Variable): string => TABLE[nom].titre
export const exempleDeLaVariable = (nom: Variable): string => TABLE[nom].exemple

/** In the order of the table, under the words that they belong to. */
export const VARIABLES_PAR_GROUPE: readonly (readonly [groupe: string, variables: readonly Variable[]])[] = [
  ...new Set(VARIABLES.map((nom) => TABLE[nom].groupe)),
].map((groupe) => [groupe, VARIABLES.filter((nom) => TABLE[nom].groupe === groupe)])

/** Of one recipient: a text that says it cannot be one for all. */
export const estPersonnelle = (nom: Variable): boolean => !/^(agence|date)\./.test(nom)

const abrege = (nom: string): string => (nom.length > 60 ? `${nom.slice(0, 60)}…` : nom)

export const variableInconnue = (nom: string): string =>
  `La variable {${abrege(nom)}} n’existe pas\u00A0: choisissez-la dans «\u00A0Insérer une variable\u00A0».`

/** `{tiers.nom}` within a text; a brace that opens nothing of the kind is a brace. */
export const VARIABLE_ECRITE = /\{([^{}\n]{1,200})\}/g

/** The variables of a line of plain text, as a title is; or why it is refused. */
export function variablesDe(texte: string): { readonly variables: readonly Variable[] } | { readonly refus: string } {
  const variables: Variable[] = []
  for (const [, ecrite = ''] of texte.matchAll(VARIABLE_ECRITE)) {
    const nom = ecrite.trim()
    if (!estUneVariable(nom)) return { refus: variableInconnue(nom) }
    variables.push(nom)
  }
  return { variables }
}

/** A line of plain text with its variables filled in; once: what fills one in is not looked into. */
export const remplir = (texte: string, valeurs: Valeurs): string =>
  texte.replace(VARIABLE_ECRITE, (ecrite, nom: string) => {
    const connue = nom.trim()
    return estUneVariable(connue) ? valeurs[connue] : ecrite
  })
