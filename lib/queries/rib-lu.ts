/**
 * The bank details of the syndicat of an immeuble `i`, unless its agency `a` hides them (« Masquer le RIB », manual Crypto): then they do not
 * leave the database.
 */
export const RIB = ['titulaire', 'iban', 'bic']
  .map((column) => `case when a.masquer_rib then null else i.${column} end as ${column}`)
  .join(', ')
