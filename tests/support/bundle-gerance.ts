import { csv, manifest } from './bundle'

/** A landlord of two lots under one mandate and of one under another, two tenants, their terms, a compte rendu and a régularisation. */
export function geranceBundle(agence: string, facts: Record<string, unknown> = {}): Record<string, string | Buffer> {
  return {
    'publication.json': manifest(agence, facts),
    'tiers.csv': csv(
      'reference;nature;nom;prenom',
      ['B', 'personne', 'Yaloxe', 'Denise'],
      ['L1', 'personne', 'Pailloux', 'Stéphane'],
      ['L2', 'personne', 'Matignon', 'Georges'],
    ),
    'immeubles.csv': csv('reference;nom;adresse1;code_postal;ville', [
      'SL',
      'Saint-Louis',
      '47 boulevard Albert Ier',
      '54500',
      'Vandœuvre',
    ]),
    'lots.csv': csv('immeuble;numero;nature', ['SL', '203', 'appartement'], ['SL', '305', 'appartement'], ['SL', '001', 'local']),
    'comptes.csv': csv(
      'reference;role;tiers;numero;immeuble;mandat;bail',
      ['411B', 'bailleur', 'B', '411B', 'SL', '102', ''],
      ['41L1', 'locataire', 'L1', '41L1', 'SL', '', 'B-305'],
      ['41L2', 'locataire', 'L2', '41L2', 'SL', '', 'B-001'],
    ),
    'mandats.csv': csv(
      'reference;tiers;immeuble;lot;debut;fin;honoraires_taux',
      ['102', 'B', 'SL', '203', '01/03/2015', '', '7,5'],
      ['102', 'B', 'SL', '305', '01/03/2015', '', '7,5 %'],
      ['103', 'B', 'SL', '001', '2016-01-01', '', ''],
    ),
    'baux.csv': csv(
      'reference;mandat;immeuble;lot;tiers;debut;loyer;provision;depot_de_garantie;irl_trimestre;irl_valeur;dpe;usage',
      ['B-305', '102', 'SL', '305', 'L1', '17/08/2018', '480,00', '47,71', '480', '2019-T2', '129,72', 'd', ''],
      ['B-001', '103', '', '', 'L2', '01/01/2020', '1 200,00', '0', '', '', '', '', 'commercial'],
    ),
    'quittances.csv': csv(
      'reference;compte;periode;loyer;charges;paye;exigible_le',
      ['Q1', '41L1', '2020-11', '480,00', '47,71', '527,71', '01/11/2020'],
      ['Q2', '41L1', '12/2020', '480,00', '-12,29', '0', '01/12/2020'],
    ),
    'crg.csv': csv('reference;compte;debut;fin;solde_initial;solde_final', [
      'C1',
      '411B',
      '01/10/2020',
      '31/12/2020',
      '100,00',
      '1 080,05',
    ]),
    'crg_lignes.csv': csv(
      'reference;crg;immeuble;lot;date;rubrique;libelle;debit;credit',
      ['C1-1', 'C1', 'SL', '305', '05/11/2020', 'loyer', 'Loyer de novembre', '', '1 080,00'],
      ['C1-2', 'C1', '', '', '', 'honoraires', 'Honoraires de gestion', '99,95', ''],
    ),
    'regularisations.csv': csv('reference;compte;debut;fin;provisions;arretee_le', [
      'R1',
      '41L1',
      '01/01/2019',
      '31/12/2019',
      '572,52',
      '',
    ]),
    'regularisation_lignes.csv': csv(
      'reference;regularisation;nature;depense;methode;part',
      ['R1-1', 'R1', 'Eau froide', '4 200,00', 'Relevé du compteur', '310,12'],
      ['R1-2', 'R1', 'Ascenseur', '', 'Tantièmes : 120 sur 10 000', '422,50'],
    ),
    'indices.csv': csv('trimestre;valeur', ['T2 2026', '148,02']),
  }
}
