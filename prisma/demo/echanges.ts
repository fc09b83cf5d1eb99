import type { CategorieDemande, EtatDemande } from '@/lib/prisma/enums'

type Echange = {
  /** Of the client himself when it is not said. */
  readonly agence?: string
  readonly texte: string
  /** Hours before the demo was made. */
  readonly heures: number
  readonly interne?: true
  readonly photo?: string
}

export type DemandeDeDemonstration = {
  readonly cle: string
  readonly agence: 'MODELE' | 'BUREAU'
  readonly email: string
  readonly compte: string
  readonly lot?: string
  readonly categorie: CategorieDemande
  readonly sujet: string
  readonly etat: EtatDemande
  /** The client has read all of it. */
  readonly lue: boolean
  readonly echanges: readonly Echange[]
}

const JOUR = 24
const MAURICE = { agence: 'MODELE', email: 'maurice.laffite@palier.test', compte: '193287/63' } as const
const DENISE = { agence: 'BUREAU', email: 'denise.yaloxe@palier.test' } as const
const ALFRED = { agence: 'BUREAU', email: 'alfred.brouilly@palier.test', compte: '450BROU-01' } as const

const COUTURIER = 'Cécile Couturier'
const PERROT = 'Julien Perrot'
const VAUTRIN = 'Hélène Vautrin'
const COLIN = 'Inès Colin'

/** What clients of the demo have asked, the oldest first of each agency. */
export const DEMANDES: readonly DemandeDeDemonstration[] = [
  {
    ...MAURICE,
    ...{ cle: 'pv', categorie: 'DOCUMENT', sujet: 'Procès-verbal de la dernière assemblée', etat: 'RESOLUE', lue: true },
    echanges: [
      {
        heures: 63 * JOUR,
        texte: 'Bonjour,\n\nJe ne retrouve pas le procès-verbal de notre dernière assemblée. Pouvez-vous me l’envoyer ?',
      },
      {
        heures: 62 * JOUR,
        agence: PERROT,
        texte:
          'Bonjour Monsieur Laffite,\n\nIl est dans « Mes documents », classeur « Assemblées générales ». Vous pouvez l’y lire et le télécharger.\n\nBien à vous.',
      },
      { heures: 62 * JOUR - 3, texte: 'Trouvé, merci beaucoup.' },
    ],
  },
  {
    ...MAURICE,
    ...{
      cle: 'plafond',
      lot: 'C01',
      categorie: 'SINISTRE',
      sujet: 'Tache d’humidité au plafond de la salle de bains',
      etat: 'ATTENTE',
      lue: false,
    },
    echanges: [
      {
        heures: 5 * JOUR,
        photo: 'plafond.jpg',
        texte:
          'Bonjour,\n\nDepuis dimanche, une tache s’étend au plafond de ma salle de bains et goutte quand le voisin du dessus prend sa douche. Photo jointe.\n\nJe suis joignable tous les soirs après 18 h.',
      },
      {
        heures: 5 * JOUR - 2,
        agence: PERROT,
        interne: true,
        texte: 'Lot au-dessus : C02, M. Dubreuil. Déjà un joint refait en 2015. Appeler le plombier si le constat ne suffit pas.',
      },
      {
        heures: 4 * JOUR,
        agence: PERROT,
        texte:
          'Bonjour Monsieur Laffite,\n\nNous avons prévenu votre voisin et demandé un passage de notre plombier cette semaine.\n\nPouvez-vous remplir avec lui un constat amiable de dégât des eaux et nous le joindre ici ? Votre assureur en aura besoin aussi.',
      },
    ],
  },
  {
    ...MAURICE,
    ...{ cle: 'appel', categorie: 'COMPTE', sujet: 'Montant de mon dernier appel de fonds', etat: 'NOUVELLE', lue: true },
    echanges: [
      {
        heures: 20,
        texte:
          'Bonjour,\n\nMon dernier appel est un peu plus élevé que le précédent. Est-ce le nouveau budget voté en assemblée, ou une régularisation ?\n\nMerci d’avance.',
      },
    ],
  },
  {
    ...MAURICE,
    ...{
      cle: 'parking',
      lot: 'PK01',
      categorie: 'VOISINAGE',
      sujet: 'Éclairage du parking allumé en plein jour',
      etat: 'EN_COURS',
      lue: true,
    },
    echanges: [
      { heures: 9 * JOUR, texte: 'L’éclairage du parking reste allumé toute la journée depuis la semaine dernière.' },
      {
        heures: 8 * JOUR,
        agence: COUTURIER,
        texte: 'Bonjour,\n\nMerci de l’avoir signalé. L’horloge est sans doute déréglée : l’électricien passe jeudi matin.',
      },
    ],
  },
  {
    ...DENISE,
    ...{ cle: 'ravalement', compte: '450ALOXECO', categorie: 'TRAVAUX', sujet: 'Remplacement de mes volets', etat: 'ATTENTE', lue: false },
    echanges: [
      { heures: 11 * JOUR, texte: 'Bonjour,\n\nJe souhaite remplacer mes volets côté cour. Faut-il une autorisation ?' },
      {
        heures: 10 * JOUR,
        agence: VAUTRIN,
        texte:
          'Bonjour Madame,\n\nOui : ils se voient de la cour, l’assemblée doit donc l’autoriser. Envoyez-nous le devis et la couleur choisie, nous inscrirons la question à l’ordre du jour.',
      },
    ],
  },
  {
    ...DENISE,
    ...{
      cle: 'locataire',
      compte: '411ALOXECO',
      lot: '305',
      categorie: 'INTERVENTION',
      sujet: 'Chauffe-eau du logement loué',
      etat: 'EN_COURS',
      lue: true,
    },
    echanges: [
      { heures: 3 * JOUR, texte: 'Mon locataire m’écrit que l’eau chaude manque le matin. Pouvez-vous envoyer quelqu’un ?' },
      {
        heures: 2 * JOUR,
        agence: COLIN,
        texte: 'Bonjour Madame,\n\nLe plombier a rendez-vous avec votre locataire demain. Nous vous enverrons son compte rendu.',
      },
    ],
  },
  {
    ...ALFRED,
    ...{ cle: 'chaudiere', lot: '122', categorie: 'INTERVENTION', sujet: 'Radiateurs froids le matin', etat: 'NOUVELLE', lue: true },
    echanges: [
      {
        heures: 26,
        texte: 'Bonjour,\n\nLes radiateurs restent froids jusqu’à 9 h depuis trois jours. Mes voisins de palier disent la même chose.',
      },
      { heures: 2, texte: 'Toujours rien ce matin : 16 degrés dans le salon.' },
    ],
  },
]
