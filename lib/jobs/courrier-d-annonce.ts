import 'server-only'
import { nouveauxDocuments, nouvellesInformations } from '@/emails/annonces'
import { today } from '../clock'
import { env } from '../env'
import { ESPACE } from '../labels'
import type { Mail } from '../mail'
import { documentsAAnnoncer, informationsAAnnoncer } from '../queries/annonces'
import type { MessageAEnvoyer } from '../queries/messages'
import { avisVoulu } from '../queries/preferences'
import { systemViewer } from '../viewer-kinds'
import { courrierDuMot } from './courrier-du-mot'

/** What tells a person that something has come to her space. */
export const COURRIERS_D_ANNONCE = {
  'nouveaux-documents': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const { agencyId, userId, contenu, agency } = message
    const viewer = systemViewer(agencyId)
    if (!userId || !(await avisVoulu(viewer, userId, 'DOCUMENTS'))) return null
    const said = await documentsAAnnoncer(viewer, userId, contenu, today())
    const [first] = said?.annonces ?? []
    if (!said || !first) return null
    const comptes = said.annonces.map(({ compte: { lieu, numero }, total, titres }) => ({
      ...{ nom: [lieu, numero].filter(Boolean).join(' · '), total, titres },
    }))
    const lien = `${env().NEXTAUTH_URL}/${ESPACE[first.compte.role].segment}/${first.compte.id}/documents`
    const mot = nouveauxDocuments(agency.nom, comptes, lien)
    return courrierDuMot({ ...message, to: said.to }, mot, { userId, agencyId, avis: 'DOCUMENTS' })
  },
  'nouvelles-informations': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const { agencyId, userId, contenu, agency } = message
    const viewer = systemViewer(agencyId)
    if (!userId || !(await avisVoulu(viewer, userId, 'INFORMATIONS'))) return null
    const said = await informationsAAnnoncer(viewer, userId, contenu, today())
    const [first] = said?.informations ?? []
    if (!said || !first) return null
    const rubrique = `${env().NEXTAUTH_URL}/${ESPACE[first.role].segment}/${first.compteId}/informations`
    const mot = nouvellesInformations(agency.nom, said.informations, said.informations.length === 1 ? `${rubrique}/${first.id}` : rubrique)
    return courrierDuMot({ ...message, to: said.to }, mot, { userId, agencyId, avis: 'INFORMATIONS' })
  },
} as const
