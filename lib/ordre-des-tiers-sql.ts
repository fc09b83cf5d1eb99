/** By what a list of tiers `t` is in order: the expression of the index tiers_ordre_idx, which it must be to the letter. */
export const ORDRE_DES_TIERS = `coalesce(t.raison_sociale, t.nom || ' ' || coalesce(t.prenom, ''))`
