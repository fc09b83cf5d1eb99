import 'server-only'
import { buffer } from 'node:stream/consumers'
import { assuranceBientotEchue, assuranceEchue } from '@/emails/assurance'
import { preavisDecide, preavisDepose, preavisRecu, preavisRetire } from '@/emails/preavis'
import { today } from '../clock'
import { raisonDeLaDuree } from '../domain/preavis-emis'
import { env } from '../env'
import { ESPACE } from '../labels'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'
import { type PreavisRaconte, preavisARaconter } from '../queries/preavis-racontes'
import { assuranceARappeler } from '../queries/rappels-d-assurance'
import { openFile } from '../storage'
import { systemViewer } from '../viewer-kinds'
import { courrierDuMot } from './courrier-du-mot'
import { fichierDuDocument } from './fichier'

const espace = ({ role, id }: { role: keyof typeof ESPACE; id: string }, page: string) =>
  `${env().NEXTAUTH_URL}/${ESPACE[role].segment}/${id}/${page}`
const enAgence = (id: string) => `${env().NEXTAUTH_URL}/admin/preavis/${id}`

const lu = ({ agencyId, objetId }: MessageAEnvoyer) => (objetId ? preavisARaconter(systemViewer(agencyId), objetId) : null)

const raconte = (preavis: PreavisRaconte, lien: string) => ({
  ...{ nom: preavis.nom, compte: preavis.compte.numero, mois: preavis.mois, recuLe: preavis.recuLe, fin: preavis.fin },
  motif: preavis.motif ? raisonDeLaDuree('VIDE', preavis.motif) : '',
  ...{ souhaitLe: preavis.souhaitLe, message: preavis.message, justifie: preavis.justifie, lien },
})

/** The receipt, made if it is not made yet. */
async function avecAccuse(mail: Mail, { document }: MessageAEnvoyer): Promise<Mail> {
  if (!document) return mail
  const fichier = await fichierDuDocument(document)
  const file = await openFile(fichier.hash)
  if (!file) throw new Error('L’accusé de dépôt n’est plus dans le dossier de données.')
  return { ...mail, attachments: [{ filename: fichier.nom, content: await buffer(file.stream), contentType: 'application/pdf' }] }
}

async function rappel(message: MessageAEnvoyer, mot: typeof assuranceEchue): Promise<Mail | null> {
  const { agencyId, objetId, userId } = message
  const found = objetId && userId ? await assuranceARappeler(systemViewer(agencyId), objetId, userId) : null
  if (!found) return null
  const { assureur, jusquAu, compte, to } = found
  const lien = espace(compte, 'assurance')
  return courrierDuMot({ ...message, to }, mot({ assureur, jusquAu, jour: today(), compte: compte.numero, lien }))
}

/** A tenant's notice and insurance: about what the law asks of him or what he has asked himself, so that none of it is refused. */
export const COURRIERS_DU_LOCATAIRE = {
  'preavis-depose': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const preavis = await lu(message)
    if (!preavis?.destinataire) return null
    const mot = preavisDepose(raconte(preavis, espace(preavis.compte, 'preavis')))
    return avecAccuse(await courrierDuMot({ ...message, to: preavis.destinataire }, mot), message)
  },
  'preavis-recu': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const preavis = await lu(message)
    return preavis && avecAccuse(await courrierDuMot(message, preavisRecu(raconte(preavis, enAgence(preavis.id)))), message)
  },
  'preavis-retire': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const preavis = await lu(message)
    return preavis && courrierDuMot(message, preavisRetire(raconte(preavis, enAgence(preavis.id))))
  },
  'preavis-decide': async (message: MessageAEnvoyer): Promise<Mail | null> => {
    const preavis = await lu(message)
    if (!preavis?.destinataire) return null
    const { recuLe, finRetenue, reponse, decidePar: par, compte, destinataire: to } = preavis
    return courrierDuMot({ ...message, to }, preavisDecide({ recuLe, finRetenue, reponse, par, lien: espace(compte, 'preavis') }))
  },
  'assurance-rappel': (message: MessageAEnvoyer) => rappel(message, assuranceBientotEchue),
  'assurance-echue': (message: MessageAEnvoyer) => rappel(message, assuranceEchue),
} as const
