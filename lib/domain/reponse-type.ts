import { SUJET_MAX, TEXTE_MAX } from './demande'

/** What an answer template may name, in braces. */
export const VARIABLES_DE_LA_REPONSE = ['client', 'numero', 'sujet', 'lieu', 'agence'] as const
type Variable = (typeof VARIABLES_DE_LA_REPONSE)[number]
export type FaitsDeLaReponse = Readonly<Record<Variable, string>>

export const NOM_DE_REPONSE_MAX = SUJET_MAX
export const REPONSE_MAX = TEXTE_MAX
export const REPONSES_MAX = 100

const ACCOLADES = /\{([^{}\n]{1,40})\}/g
const estVariable = (nom: string): nom is Variable => VARIABLES_DE_LA_REPONSE.some((known) => known === nom)

/** The first name in braces that stands for nothing; null when all do. */
export const variableInconnue = (texte: string): string | null =>
  [...texte.matchAll(ACCOLADES)].map(([, nom = '']) => nom.trim()).find((nom) => !estVariable(nom)) ?? null

/** A template as it is put in an answer: names in braces replaced, once, and never read again. */
export const remplirLaReponse = (texte: string, faits: FaitsDeLaReponse): string =>
  texte.replace(ACCOLADES, (whole, nom: string) => {
    const name = nom.trim()
    return estVariable(name) ? faits[name] : whole
  })

/** After what was typed already, which is kept. */
export const inserer = (tape: string, reponse: string): string => [tape.trimEnd(), reponse].filter(Boolean).join('\n\n')
