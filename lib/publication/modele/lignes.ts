// Three lines of each file, that hold together: one residence of three lots, two co-owners, a landlord and his tenant. In each text the first
// line is the header; cells are separated by `|`. What begins by EXEMPLE is nobody's.

const [I, C1, C2, B, L] = ['EXEMPLE-I1', 'EXEMPLE-C1', 'EXEMPLE-C2', 'EXEMPLE-C3', 'EXEMPLE-C4']

export const LIGNES: Readonly<Record<string, string>> = {
  tiers: `reference|nature|civilite|nom|prenom|raison_sociale|adresse1|adresse2|code_postal|ville|pays|telephone_fixe|telephone_mobile|email
EXEMPLE-T1|personne|Mme|Exemple|Zoé||1 rue de l’Exemple||01000|Bourg-en-Bresse|France|0400000001|0600000001|
EXEMPLE-T2|personne|M.|Exemple|Paul||2 rue de l’Exemple|Bâtiment B|01000|Bourg-en-Bresse|||0600000002|
EXEMPLE-T3|societe||SCI de l’Exemple||SCI de l’Exemple|3 rue de l’Exemple||01000|Bourg-en-Bresse||0400000003||`,
  bureaux: `reference|nom|genre|adresse1|code_postal|ville|telephone|fax|email
EXEMPLE-BU1|Bureau d’exemple (syndic)|syndic|1 place de l’Exemple|01000|Bourg-en-Bresse|0400000010||
EXEMPLE-BU2|Bureau d’exemple (gérance)|agence|1 place de l’Exemple|01000|Bourg-en-Bresse|0400000011||
EXEMPLE-BU3|Accueil d’exemple|agence|1 place de l’Exemple|01000|Bourg-en-Bresse|0400000012||`,
  collaborateurs: `reference|nom|prenom|fonction|telephone|email|bureau
EXEMPLE-CO1|Exemple|Anne|gestionnaire|0400000010||EXEMPLE-BU1
EXEMPLE-CO2|Exemple|Bruno|comptable|0400000010||EXEMPLE-BU1
EXEMPLE-CO3|Exemple|Claire|accueil|0400000012||EXEMPLE-BU3`,
  immeubles: `reference|nom|adresse1|adresse2|code_postal|ville|annee_construction|immatriculation|date_immatriculation|nombre_lots|gestionnaire|comptable|email_conseil|gardien_nom|gardien_telephone|titulaire|iban|bic
${I}|Résidence de l’Exemple|1 rue de l’Exemple||01000|Bourg-en-Bresse|1974|AA0000001|01/12/2018|3|EXEMPLE-CO1|EXEMPLE-CO2||M. Exemple|0600000020|SDC de l’Exemple|FR7630006000011234567890189|AGRIFRPP
EXEMPLE-I2|Villa de l’Exemple|8 rue de l’Exemple||01000|Bourg-en-Bresse|1998||||EXEMPLE-CO1|||||||
EXEMPLE-I3|Maison de l’Exemple|9 rue de l’Exemple||01000|Bourg-en-Bresse|2010||||EXEMPLE-CO1|||||||`,
  conseil_syndical: `immeuble|tiers|fonction|depuis|jusqu_a
${I}|EXEMPLE-T1|president|15/06/2025|
${I}|EXEMPLE-T2|membre|15/06/2025|
${I}|EXEMPLE-T3|membre|15/06/2022|14/06/2025`,
  cles: `immeuble|code|libelle
${I}|001|Charges générales
${I}|002|Ascenseur
${I}|003|Chauffage`,
  lots: `immeuble|numero|nature|type|batiment|escalier|etage|porte|surface|pieces|lot_principal|adresse1|code_postal|ville
${I}|1|appartement|T3|A|1|2|12|64,50|3||||
${I}|2|appartement|T2|A|1|3|21|48|2||||
${I}|3|cave||A||-1|3|6,20||1|||`,
  tantiemes: `immeuble|lot|cle|tantiemes
${I}|1|001|560
${I}|2|001|420
${I}|3|001|20`,
  comptes: `reference|role|tiers|numero|libelle|immeuble|mandat|bail|identifiant|publie|procedure|preavis_le|depart_le|mutation_le|prelevement|prelevement_rum|prelevement_signe_le|prelevement_iban|prelevement_jour
${C1}|coproprietaire|EXEMPLE-T1|EX450001||${I}||||oui|aucune||||actif|EX-RUM-1|02/01/2025|FR7630006000011234567890189|5
${C2}|coproprietaire|EXEMPLE-T3|EX450002||${I}||||oui|relance||||||||
${B}|bailleur|EXEMPLE-T3|EX467001|||EXEMPLE-M1|||oui|aucune||||||||
${L}|locataire|EXEMPLE-T2|EX411001||||EXEMPLE-BA1||oui|aucune||||||||`,
  proprietes: `immeuble|lot|compte|type|quote_part|debut|fin
${I}|1|${C1}|plein||12/03/2015|
${I}|2|${C2}|plein||01/09/2019|
${I}|3|${C1}|indivision|1/2|12/03/2015|`,
  ecritures: `reference|compte|date_comptable|date_operation|journal|libelle|debit|credit|piece|analytique|lettrage
EXEMPLE-E1|${C1}|01/10/2026|01/10/2026|AP|Appel de provisions, 4e trimestre 2026|391,90||AP2026-4||A
EXEMPLE-E2|${C1}|05/10/2026|05/10/2026|BQ|Prélèvement||391,90|||A
EXEMPLE-E3|${L}|01/11/2026|01/11/2026|LO|Loyer et charges, novembre 2026|1 050,00||||`,
  exercices: `immeuble|code|debut|fin|cloture
${I}|2024|01/01/2024|31/12/2024|oui
${I}|2025|01/01/2025|31/12/2025|oui
${I}|2026|01/01/2026|31/12/2026|non`,
  budgets: `immeuble|exercice|cle|compte|libelle|montant
${I}|2026|001|615000|Entretien et petites réparations|1200
${I}|2026|001|616000|Primes d’assurance|950,40
${I}|2026|002|614000|Contrat d’ascenseur|1 480,00`,
  appels: `reference|compte|libelle|exigible_le|montant|cle|base
EXEMPLE-A1|${C1}|Charges générales, 1er trimestre 2027|01/01/2027|336,00|001|600,00
EXEMPLE-A2|${C2}|Charges générales, 1er trimestre 2027|01/01/2027|252,00|001|600,00
EXEMPLE-A3|${C1}|Fonds de travaux, 1er trimestre 2027|01/01/2027|16,80||`,
  depenses: `reference|immeuble|exercice|cle|compte|libelle_compte|date|libelle|montant|tva|deductible|recuperable|facture
EXEMPLE-D1|${I}|2026|001|615000|Entretien et petites réparations|12/02/2026|Remplacement d’une minuterie|184,80|16,80||184,80|exemple-facture.pdf
EXEMPLE-D2|${I}|2026|001|616000|Primes d’assurance|01/03/2026|Multirisque immeuble|950,40||||
EXEMPLE-D3|${I}|2026|002|614000|Contrat d’ascenseur|31/03/2026|Entretien, 1er trimestre|370|33,64||370|`,
  fonds_travaux: `immeuble|lot|compte|libelle|montant
${I}|1|105000|Fonds de travaux|672,00
${I}|2|105000|Fonds de travaux|504,00
${I}|1|102100|Ravalement voté le 15/06/2025|1 120,00`,
  consommations: `immeuble|lot|fluide|date|index|consommation|unite
${I}|1|eau_froide|30/06/2026|412,5|38,2|m³
${I}|1|eau_chaude|30/06/2026|205|17,6|m³
${I}|2|eau_froide|30/06/2026|388|41|m³`,
  evenements: `reference|immeuble|genre|date|titre|texte|jusqu_au
EXEMPLE-EV1|${I}|assemblee|15/06/2027|Assemblée générale|Salle des fêtes, 18 h.|
EXEMPLE-EV2|${I}|travaux|01/03/2027|Ravalement de la façade sur rue||30/04/2027
EXEMPLE-EV3|${I}|visite|12/01/2027|Visite annuelle de l’ascenseur||`,
  photos: `reference|immeuble|titre|date|fichier
EXEMPLE-P1|${I}|Façade sur rue|02/05/2026|exemple-photo.png
EXEMPLE-P2|${I}|Hall|02/05/2026|exemple-photo.png
EXEMPLE-P3|${I}|Jardin||exemple-photo.png`,
  fournisseurs: `reference|nom|activite|telephone|email|adresse1|code_postal|ville|immeuble
EXEMPLE-F1|Ascenseurs de l’Exemple|Ascenseur|0400000030|||01000|Bourg-en-Bresse|${I}
EXEMPLE-F2|Plomberie de l’Exemple|Plomberie|0400000031|||01000|Bourg-en-Bresse|${I}
EXEMPLE-F3|Nettoyage de l’Exemple|Nettoyage|0400000032|||01000|Bourg-en-Bresse|${I}`,
  informations: `reference|titre|texte|date|pour|jusqu_au|lien
EXEMPLE-IN1|Coupure d’eau|L’eau sera coupée le 12 janvier de 9 h à 12 h.|05/01/2027|immeuble:${I}|12/01/2027|
EXEMPLE-IN2|Ravalement|Les travaux commencent le 1er mars.|15/02/2027|immeuble:${I}|30/04/2027|
EXEMPLE-IN3|Votre relevé|Il est en ligne.|01/02/2027|compte:${C1} compte:${C2}||`,
  partenaires: `reference|nom|activite|texte|telephone|email|site
EXEMPLE-PA1|Assurances de l’Exemple|Assurance|Des contrats pour les copropriétaires.|0400000040||www.exemple.fr
EXEMPLE-PA2|Déménagements de l’Exemple|Déménagement||0400000041||
EXEMPLE-PA3|Diagnostics de l’Exemple|Diagnostics||0400000042||`,
  mandats: `reference|tiers|immeuble|lot|debut|fin|honoraires_taux
EXEMPLE-M1|EXEMPLE-T3|${I}|2|01/09/2019||6,5
EXEMPLE-M2|EXEMPLE-T1|${I}|1|01/01/2024|31/12/2026|7
EXEMPLE-M2|EXEMPLE-T1|${I}|3|01/01/2024|31/12/2026|7`,
  baux: `reference|mandat|immeuble|lot|tiers|debut|fin|usage|zone_tendue|periodicite|loyer|provision|depot_de_garantie|irl_trimestre|irl_valeur|dpe
EXEMPLE-BA1|EXEMPLE-M1|||EXEMPLE-T2|01/11/2023|31/10/2026|vide|non|mensuelle|980|70|980|2023-T2|140,59|D
EXEMPLE-BA2|EXEMPLE-M2|${I}|1|EXEMPLE-T2|01/01/2024|31/12/2024|meuble|oui|mensuelle|850|60|1700|||C
EXEMPLE-BA3|EXEMPLE-M2|${I}|3|EXEMPLE-T2|01/01/2024||stationnement|non|trimestrielle|150|0||||`,
  quittances: `reference|compte|periode|loyer|charges|paye|exigible_le
EXEMPLE-Q1|${L}|2026-09|980|70|1050|01/09/2026
EXEMPLE-Q2|${L}|2026-10|980|70|600|01/10/2026
EXEMPLE-Q3|${L}|2026-11|980|70|0|01/11/2026`,
  crg: `reference|compte|debut|fin|solde_initial|solde_final
EXEMPLE-CR1|${B}|01/04/2026|30/06/2026|0|1 913,70
EXEMPLE-CR2|${B}|01/07/2026|30/09/2026|1 913,70|1 913,70
EXEMPLE-CR3|${B}|01/10/2026|31/12/2026|1 913,70|`,
  crg_lignes: `reference|crg|immeuble|lot|date|rubrique|libelle|debit|credit|piece
EXEMPLE-CL1|EXEMPLE-CR1|${I}|2|05/04/2026|loyer|Loyers d’avril à juin||2 053,05|
EXEMPLE-CL2|EXEMPLE-CR1|${I}|2|30/06/2026|honoraires|Honoraires de gestion|139,35||
EXEMPLE-CL3|EXEMPLE-CR2|${I}|2|30/09/2026|travaux|Remplacement d’un robinet|0,00||exemple-facture.pdf`,
  regularisations: `reference|compte|debut|fin|provisions|arretee_le
EXEMPLE-R1|${L}|01/01/2024|31/12/2024|840|15/06/2025
EXEMPLE-R2|${L}|01/01/2025|31/12/2025|840|15/06/2026
EXEMPLE-R3|${L}|01/11/2023|31/12/2023|140|`,
  regularisation_lignes: `reference|regularisation|nature|depense|methode|part
EXEMPLE-RL1|EXEMPLE-R2|Eau froide|1 840,00|compteurs|312,60
EXEMPLE-RL2|EXEMPLE-R2|Entretien des parties communes|2 100,00|tantièmes, 420 sur 1000|882,00
EXEMPLE-RL3|EXEMPLE-R2|Ordures ménagères||avis de taxe foncière|148,00`,
  indices: `trimestre|valeur
2049-T1|200,01
2049-T2|200,02
2049-T3|200,03`,
}

/** Of documents, which go to a classeur of the agency's own, of the trade in braces. */
export const DOCUMENTS = `reference|classeur|titre|date|fichier|pour|publie_le|jusqu_au|dossier_type|dossier_reference|nature_legale|modele|notifier
EXEMPLE-DO1|{SYNDIC}|Procès-verbal d’exemple|15/06/2026|exemple-document.pdf|immeuble:${I}|||||pv_ag||
EXEMPLE-DO2|{SYNDIC}|Appel de fonds d’exemple|01/10/2026|exemple-document.pdf|compte:${C1} compte:${C2}|01/10/2026|30/09/2027|||appel_fonds||non
EXEMPLE-DO3|{GERANCE}|Bail d’exemple|01/11/2023|exemple-document.pdf|compte:${L}|||bail|EXEMPLE-BA1|||`
