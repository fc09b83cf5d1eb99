import 'server-only'
import { compteRendu } from '@/emails/compte-rendu'
import type { Mot } from '@/emails/mot'
import { instantEnLettres } from '../domain/instant'
import { env } from '../env'
import { compteRenduAEnvoyer } from '../publication/envois/compte-rendu'
import { rapportLu } from '../rapport-de-publication'

type Demande = { readonly to: string; readonly objetId: string | null }

/** The report of a publication, to who asks for them. */
export async function courrierDuCompteRendu({ to, objetId }: Demande): Promise<Mot | null> {
  const found = objetId ? await compteRenduAEnvoyer(objetId, to) : null
  if (!found) return null
  const { status, nom, depuis, recuAt, report, essai } = found
  const rapport = rapportLu(status === 'READY' ? essai : report)
  return compteRendu({
    etat: status,
    nom: nom || (depuis ? `L’envoi de ${depuis}` : 'Un envoi'),
    recu: instantEnLettres(recuAt),
    fichiers: rapport?.files ?? [],
    erreurs: rapport?.errors ?? [],
    nombreDErreurs: rapport?.errorCount ?? 0,
    lien: `${env().NEXTAUTH_URL}/admin/publications/${objetId}`,
  })
}
