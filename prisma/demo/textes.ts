/** What the demo's documents say, by their legal nature or else their classeur. Made up, and short. */
export const TEXTES: Readonly<Record<string, readonly string[]>> = {
  reglement_edd: [
    'Le présent règlement fixe la destination de l’immeuble, celle de ses parties privatives et communes, et les conditions de leur jouissance.',
    'Article 1. L’immeuble est à usage principal d’habitation. Les professions libérales y sont admises si elles ne gênent pas les voisins.',
    'Article 2. Les charges générales se répartissent selon les tantièmes ; celles de l’ascenseur, selon l’utilité qu’il présente pour chaque lot.',
    'Article 3. Chacun use librement de ses parties privatives, sans nuire aux droits des autres ni à la destination de l’immeuble.',
  ],
  fiche_synthetique: [
    'La fiche synthétique rassemble les données essentielles de la copropriété (article 8-2 de la loi du 10 juillet 1965).',
    'Syndicat immatriculé au registre national. Chauffage et équipements : voir le carnet d’entretien.',
  ],
  pv_ag: [
    'Les copropriétaires, régulièrement convoqués, se sont réunis en assemblée générale. Une feuille de présence a été tenue.',
    'Résolution 1. Désignation du président de séance : adoptée à la majorité de l’article 24.',
    'Résolution 2. Approbation des comptes de l’exercice clos : adoptée à la majorité de l’article 24.',
    'Résolution 3. Vote du budget prévisionnel : adopté à la majorité de l’article 24. Il sera appelé par quarts, le premier jour de chaque trimestre.',
    'Résolution 4. Élection des membres du conseil syndical : adoptée à la majorité de l’article 25.',
    'Les opposants et les défaillants peuvent contester ces décisions dans les deux mois de leur notification (article 42 de la loi du 10 juillet 1965).',
  ],
  carnet_entretien: [
    'Équipements communs : ascenseur, éclairage de secours, portes automatiques. Contrats en cours : voir la liste des fournisseurs.',
    'Travaux importants des dix dernières années : peinture des cages d’escalier, remplacement des boîtes aux lettres.',
  ],
  contrat_syndic: [
    'Le syndic est désigné par l’assemblée générale pour la durée du présent contrat. Ses honoraires forfaitaires figurent au budget.',
    'Les prestations particulières sont celles que le décret du 26 mars 2015 énumère, au tarif annexé.',
  ],
  assurance: [
    'L’assureur atteste que l’immeuble est garanti en incendie, dégâts des eaux, bris de glace et responsabilité civile, en valeur à neuf.',
  ],
  diagnostic_pc: [
    'Conclusion : aucune mesure immédiate n’est à prendre dans les parties communes. Le rapport complet est consultable chez le syndic.',
  ],
  contrat_entretien: [
    'Le prestataire assure l’entretien périodique et les dépannages. Le contrat se renouvelle chaque année, sauf préavis de trois mois.',
  ],
  contrat_marche: [
    'Le présent marché a été conclu après la décision de l’assemblée générale. Les situations de travaux sont réglées à trente jours.',
  ],
  balance_releve_charges: [
    'Document réservé au conseil syndical : la balance des comptes du syndicat, et le relevé général des charges et des produits.',
  ],
  releve_banque: ['Document réservé au conseil syndical. Compte séparé ouvert au nom du syndicat.'],
  contentieux: ['Document réservé au conseil syndical. Une procédure de recouvrement en cours ; aucune procédure contre le syndicat.'],
  carte_pro: [
    'Carte professionnelle « Transactions, gestion immobilière, syndic de copropriété », délivrée par la chambre de commerce et d’industrie.',
  ],
  rc_pro: ['L’assureur atteste que le syndic est garanti pour les conséquences de sa responsabilité civile professionnelle.'],
  garantie_financiere: ['Le garant atteste que les fonds détenus pour le compte des syndicats et des mandants sont garantis.'],
  'C.R.': [
    'Présents : le gestionnaire et le conseil syndical. Points relevés : propreté satisfaisante, une ampoule à remplacer, joints à reprendre au sous-sol.',
  ],
  Courriers: [
    'Madame, Monsieur, nous vous informons de ce qui concerne votre résidence. Pour toute question, votre gestionnaire est à votre disposition.',
  ],
  'Contentieux - Relances': [
    'Sauf erreur de notre part, votre compte reste débiteur. Nous vous remercions de régler ce solde sous huit jours, ou de nous appeler.',
  ],
  'Interventions - Travaux': [
    'Devis remis pour examen par le conseil syndical : dépose, fourniture et pose, nettoyage du chantier compris.',
  ],
  Mandats: [
    'Le mandant confie au mandataire la gestion de ses biens : location, encaissement des loyers, paiement des charges, déclarations.',
  ],
  'Relevés de gérance': [
    'Loyers encaissés, dépenses réglées pour votre compte et honoraires de la période. Le détail figure dans votre compte.',
  ],
  'Revenus fonciers': [
    'Montants encaissés et réglés dans l’année, par ligne de la déclaration 2044. Ce document vous aide à remplir votre déclaration.',
  ],
  Baux: ['Bail soumis à la loi du 6 juillet 1989, consenti pour trois ans. Le loyer est payable d’avance, le premier jour de chaque mois.'],
  'État des lieux': ['Séjour, cuisine, salle d’eau : bon état. Relevé des compteurs fait en présence du locataire.'],
  'Quittance & reçus': ['Nous avons reçu du locataire la somme due pour cette échéance, loyer et provision pour charges. Dont quittance.'],
  Relances: [
    'Malgré nos rappels, votre loyer reste impayé. Nous vous demandons de régler ce qui est dû, ou de nous appeler pour convenir d’un échéancier.',
    'Des aides existent : le Fonds de solidarité pour le logement, et votre caisse d’allocations familiales. L’ADIL vous conseille gratuitement.',
  ],
  'Divers / Autres': ['Établi par un diagnostiqueur certifié. Le rapport complet est à votre disposition à l’agence.'],
  'Divers / Propriétaires': ['Établi par un diagnostiqueur certifié, pour la prochaine location de votre bien.'],
  Avis: ['Nous vous remercions de régler le loyer et la provision pour charges de la prochaine échéance, au plus tard à sa date.'],
}

export const AUTRES: readonly string[] = ['Document mis à votre disposition par votre agence.']
