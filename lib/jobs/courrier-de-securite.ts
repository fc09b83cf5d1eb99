import 'server-only'
import { type Changement, changementDeSecurite } from '@/emails/double-verification'
import type { Mot } from '@/emails/mot'
import { nouvelleConnexion } from '@/emails/nouvelle-connexion'
import { instantEnLettres } from '../domain/instant'
import { env } from '../env'
import { sessionRacontee } from '../sessions/racontee'

/** Who did not do it herself asks for a new password: that closes every session. */
const lien = () => `${env().NEXTAUTH_URL}/mot-de-passe-oublie`

const changement = (quoi: Changement) => async () => changementDeSecurite(quoi, lien())

/** What tells a person that somebody signs in, or may now sign in, otherwise than before. */
export const COURRIERS_DE_SECURITE = {
  'nouvelle-connexion': async ({ objetId }: { readonly objetId: string | null }): Promise<Mot | null> => {
    const session = objetId ? await sessionRacontee(objetId) : null
    if (!session) return null
    const { appareil, lieu, createdAt } = session
    return nouvelleConnexion({ appareil, lieu, instant: instantEnLettres(createdAt), lien: lien() })
  },
  'double-verification-activee': changement('double-verification-activee'),
  'double-verification-retiree': changement('double-verification-retiree'),
  'cle-ajoutee': changement('cle-ajoutee'),
  'cle-retiree': changement('cle-retiree'),
} as const
