import 'server-only'
import { demandeAVous, messageDuClient, reponseDeLAgence } from '@/emails/demande'
import { rubriqueOuverte } from '../domain/rubriques'
import { env } from '../env'
import { CATEGORIE_DEMANDE, ESPACE } from '../labels'
import type { Mail } from '../mail'
import { echangeARaconter } from '../queries/demandes-racontees'
import { demandeASuivre } from '../queries/demandes-suivies'
import type { MessageAEnvoyer } from '../queries/messages'
import { avisVoulu } from '../queries/preferences'
import { systemViewer } from '../viewer-kinds'
import { courrierDuMot } from './courrier-du-mot'

const raconter = async ({ agencyId, objetId }: MessageAEnvoyer) => (objetId ? echangeARaconter(systemViewer(agencyId), objetId) : null)

/** To the one of the staff who looks after a request, wherever she signs in today. */
async function suivie(message: MessageAEnvoyer, rappel: boolean): Promise<Mail | null> {
  const { agencyId, objetId, userId } = message
  const demande = objetId && userId ? await demandeASuivre(systemViewer(agencyId), objetId, userId) : null
  if (!demande || (rappel && !demande.rappelLe)) return null
  const { id, numero, sujet, categorie, compte, to } = demande
  const { raisonSociale, prenom, nom } = compte.tiers
  const faits = {
    client: raisonSociale ?? [prenom, nom].filter(Boolean).join(' '),
    compte: compte.numero,
    lieu: compte.immeuble?.nom ?? '',
  }
  const lien = `${env().NEXTAUTH_URL}/admin/demandes/${id}`
  return courrierDuMot(
    { ...message, to },
    demandeAVous({ numero, sujet, categorie: CATEGORIE_DEMANDE[categorie].titre, lien, rappel, ...faits }),
  )
}

/** What the two sides of a request tell each other. */
export const COURRIERS_DE_DEMANDE = {
  // To where the person signs in today: she may have changed her address since the answer was written.
  'demande-reponse': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const echange = await raconter(message)
    if (!echange?.destinataire || !(await avisVoulu(systemViewer(message.agencyId), echange.destinataire.id, 'DEMANDES'))) return null
    const { nom, texte, demande, destinataire, _count } = echange
    const { compte, id, numero, sujet, etat } = demande
    const espace = `${env().NEXTAUTH_URL}/${ESPACE[compte.role].segment}/${compte.id}`
    // Closed meanwhile, its page is no more: the answer is in the mail.
    const ouverte = rubriqueOuverte({ role: compte.role, agence: { fermees: compte.agency.rubriquesFermees } }, 'DEMANDES')
    const lien = ouverte ? `${espace}/demandes/${id}` : espace
    const mot = reponseDeLAgence({ numero, sujet, nom, texte, pieces: _count.pieces, lien, attendue: etat === 'ATTENTE' })
    return courrierDuMot({ ...message, to: destinataire.email }, mot, {
      userId: destinataire.id,
      agencyId: message.agencyId,
      avis: 'DEMANDES',
    })
  },
  'demande-recue': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const echange = await raconter(message)
    if (!echange) return null
    const { nom, texte, premier, demande, _count } = echange
    const { compte, id, numero, sujet, categorie } = demande
    const lien = `${env().NEXTAUTH_URL}/admin/demandes/${id}`
    const faits = { categorie: CATEGORIE_DEMANDE[categorie].titre, compte: compte.numero, lieu: compte.immeuble?.nom ?? '' }
    return courrierDuMot(message, messageDuClient({ numero, sujet, nom, texte, pieces: _count.pieces, lien, premier, ...faits }))
  },
  'demande-attribuee': (message: MessageAEnvoyer): Promise<Mail | null> => suivie(message, false),
  'demande-rappel': (message: MessageAEnvoyer): Promise<Mail | null> => suivie(message, true),
} as const
