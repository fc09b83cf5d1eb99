/** The two agencies of the demo, as they would have set up their portal. */
export const AGENCES = [
  {
    dossier: 'modele',
    agence: {
      code: 'MODELE',
      nom: 'Société Modèle',
      activite: 'Syndic de copropriété',
      adresse1: '14 cours Lafayette',
      codePostal: '69003',
      ville: 'Lyon',
      telephone: '04 75 89 56 23',
      email: 'contact@modele.palier.test',
      mentions: 'Société Modèle, SAS au capital de 50 000 € · RCS Lyon 000 000 000 · Carte professionnelle CPI 6901 · Garantie GALIAN',
      accent: '#0f5b57',
      sensSolde: 'DEBIT_POSITIF',
    },
  },
  {
    dossier: 'bureau',
    agence: {
      code: 'BUREAU',
      nom: 'SA Le Bureau',
      activite: 'Syndic de copropriété et gérance',
      adresse1: '8 place Stanislas',
      codePostal: '54000',
      ville: 'Nancy',
      telephone: '03 83 00 00 10',
      email: 'contact@bureau.palier.test',
      mentions: 'SA Le Bureau, SA au capital de 100 000 € · RCS Nancy 000 000 000 · Carte professionnelle CPI 5402 · Garantie GALIAN',
      accent: '#7a2f3b',
      sensSolde: 'CREDIT_POSITIF',
      bailleurVoitComptes: true,
      bailleurVoitDocuments: true,
      // Whoever left on 30/09/2020 still sees his last accounts, up to three months after the day of the bundle.
      moisApresDepart: 6,
    },
  },
] as const

export const PASSWORD = 'Palier-demo-2026!'

/** Who may sign in to the demo, and the comptes open to each. */
export const CLIENTS = [
  { email: 'maurice.laffite@palier.test', nom: 'Maurice Laffite', agence: 'MODELE', comptes: ['193287/63'] },
  { email: 'denise.yaloxe@palier.test', nom: 'Denise Yaloxe Corton', agence: 'BUREAU', comptes: ['450ALOXECO', '411ALOXECO'] },
  { email: 'alfred.brouilly@palier.test', nom: 'Alfred Brouilly', agence: 'BUREAU', comptes: ['450BROU-01', '450BROU-02'] },
  { email: 'stephane.pailloux@palier.test', nom: 'Stéphane Pailloux', agence: 'BUREAU', comptes: ['4181PAILLOUX'] },
  { email: 'antoine.givry@palier.test', nom: 'Antoine Givry', agence: 'BUREAU', comptes: ['411GIVRY'] },
  { email: 'solange.chablis@palier.test', nom: 'Solange Chablis', agence: 'BUREAU', comptes: ['411CHABLIS'] },
  { email: 'julie.coinet@palier.test', nom: 'Julie Coinet', agence: 'BUREAU', comptes: ['4181COI'] },
  { email: 'camille.roizot@palier.test', nom: 'Camille Roizot', agence: 'BUREAU', comptes: ['4181ROI'] },
  { email: 'lucas.gondrin@palier.test', nom: 'Lucas Gondrin', agence: 'BUREAU', comptes: ['4181GONDRIN'] },
] as const

export const EQUIPE = [
  { email: 'admin@modele.palier.test', nom: 'Administration Société Modèle', agence: 'MODELE' },
  { email: 'admin@bureau.palier.test', nom: 'Administration SA Le Bureau', agence: 'BUREAU' },
] as const

/** Letters that wait to be opened: their comptes are nobody’s yet. In the alphabet of lib/domain/codes.ts. */
export const COURRIERS = [
  { agence: 'MODELE', compte: '193288/12', identifiant: '45277012', motDePasse: 'CADREMETRE', nom: 'Antoine Dubreuil, copropriétaire' },
  { agence: 'MODELE', compte: '193292/44', identifiant: '45277044', motDePasse: 'FERMECARTE', nom: 'Simone Roche, sans adresse connue' },
  { agence: 'BUREAU', compte: '450LEPITRE', identifiant: '45010815', motDePasse: 'RAMPETERRE', nom: 'Abel Lepitre, copropriétaire' },
  { agence: 'BUREAU', compte: '411MARCEAU', identifiant: '41110312', motDePasse: 'TRAMEFACET', nom: 'SCI Marceau, bailleur' },
] as const
