/** A home of the law of 6 July 1989, whose rules on deposits, charges and rents hold for it alone. */
export const estHabitation = (usage: string): boolean => usage === 'VIDE' || usage === 'MEUBLE'
