/** What the help for form 2044 cannot know, said in the same words on the page and on paper. */
export const LIMITES_DE_L_AIDE = [
  'Les intérêts d’emprunt, la taxe foncière et les assurances que vous payez vous-même (lignes 250, 227 et 223).',
  'La ligne 230\u00A0: la part des provisions de l’an dernier qui revient à vos locataires est sur le décompte annuel de votre syndic.',
  'Les travaux que vous avez réglés sans passer par l’agence, et ceux qui ne sont pas déductibles\u00A0: construction, agrandissement.',
  'Vos autres immeubles, et les locations gérées par quelqu’un d’autre.',
] as const

export const REGLE_DES_DATES =
  'Les montants sont comptés à la date où l’agence les a reçus ou payés, comme le demande la loi (articles 12 et 28 à 31 du Code général des impôts).'
