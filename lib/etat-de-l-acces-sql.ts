type Parameter = `$${number}`

// How far a compte `c` is on its way to a login is kept on it by the database, beside which code is good for it and until when: one letter
// serves the comptes of one tiers that were published with the same identifiant (palier_suivre_acces, in the migrations).

/** The state, as lib/queries/acces.ts tells it with the details. @param at the parameter that holds the instant. */
export const etatDeLAccesSql = (at: Parameter): string => `(case
  when c.acces_ferme_le is not null then 'FERME' when c.etat_acces in ('PREPARE', 'ACTIVATION') and c.code_expire_le <= ${at}::timestamptz then 'EXPIRE'
  else c.etat_acces end)`

const ouvert = (more: string) => `c.acces_ferme_le is null and ${more}`
const enCours = (etat: string, at: Parameter) => ouvert(`c.etat_acces = '${etat}' and c.code_expire_le > ${at}::timestamptz`)

/** A compte `c` is in that state, as the index on states tells it. @param at the parameter that holds the instant. */
export const enEtatSql = (etat: string, at: Parameter): string =>
  ({
    FERME: 'c.acces_ferme_le is not null',
    ASSOCIE: ouvert(`c.etat_acces = 'ASSOCIE'`),
    EXPIRE: ouvert(`c.etat_acces in ('PREPARE', 'ACTIVATION') and c.code_expire_le <= ${at}::timestamptz`),
    ACTIVATION: enCours('ACTIVATION', at),
    PREPARE: enCours('PREPARE', at),
    AUCUN: ouvert(`c.etat_acces = 'AUCUN'`),
  })[etat] ?? 'false'

/** The letter of its code has been printed. */
export const IMPRIMEE_SQL = 'exists (select from code k where k.id = c.code_id and k.imprime_le is not null)'
