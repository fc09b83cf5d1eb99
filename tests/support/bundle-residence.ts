import { csv, smallBundle } from './bundle'

/** The small bundle, with what a residence publishes beside its ledger: who runs it, what was voted, called and spent, what is going on. */
export function residenceBundle(agence: string, facts: Record<string, unknown> = {}): Record<string, string | Buffer> {
  return {
    ...smallBundle(agence, facts),
    'bureaux.csv': csv('reference;nom', ['B1', 'Nancy']),
    'collaborateurs.csv': csv(
      'reference;nom;prenom;fonction;telephone;bureau',
      ['G1', 'Thiriet', 'Lucie', 'gestionnaire', '03 83 00 00 20', 'B1'],
      ['K1', 'Couturier', 'Cécile', 'comptable', '', ''],
    ),
    'immeubles.csv': csv('reference;nom;adresse1;code_postal;ville;gestionnaire;comptable', [
      ...['I1', 'Les Tilleuls', '1 rue Basse', '54000', 'Nancy'],
      ...['G1', 'K1'],
    ]),
    'conseil_syndical.csv': csv(
      'immeuble;tiers;fonction;depuis;jusqu_a',
      ['I1', 'T1', 'president', '01/07/2025', '30/06/2028'],
      ['I1', 'T2', 'membre', '', ''],
    ),
    'exercices.csv': csv(
      'immeuble;code;debut;fin;cloture',
      ['I1', '2025', '01/01/2025', '31/12/2025', 'oui'],
      ['I1', '2026', '01/01/2026', '31/12/2026', ''],
    ),
    'budgets.csv': csv(
      'immeuble;exercice;cle;compte;libelle;montant',
      ['I1', '2026', '001', '615000', 'Entretien', '8 000,00'],
      ['I1', '2026', '001', '616000', 'Assurance', '2000'],
    ),
    'appels.csv': csv(
      'reference;compte;libelle;exigible_le;montant;cle;base',
      ['A1', 'C1', 'Appel de charges 01/01/2026', '01/01/2026', '2 476,25', '001', '2500'],
      ['A2', 'C1', 'Appel de charges 01/04/2026', '01/04/2026', '2 476,25', '', ''],
    ),
    'fonds_travaux.csv': csv(
      'immeuble;lot;compte;libelle;montant',
      ['I1', '1', '105000', 'Fonds de travaux', '123,45'],
      ['I1', '1', '102100', 'Ravalement', '0'],
    ),
    'consommations.csv': csv(
      'immeuble;lot;fluide;date;index;consommation;unite',
      ['I1', '1', 'eau_froide', '31/01/2026', '1 204,5', '6,25', 'm³'],
      ['I1', '1', 'chauffage', '31/01/2026', '', '410', 'kWh'],
    ),
    'evenements.csv': csv('reference;immeuble;date;titre;texte;jusqu_au', [
      'EV1',
      'I1',
      '25/02/2026',
      'Nettoyage du garage',
      'Merci de sortir les véhicules.\nDe 8 h à 12 h.',
      '25/02/2026',
    ]),
    'fournisseurs.csv': csv(
      'reference;nom;activite;immeuble',
      ['F1', 'Ascenseurs de l’Est', 'Ascenseur', 'I1'],
      ['F2', 'Net Plus', '', ''],
    ),
  }
}
