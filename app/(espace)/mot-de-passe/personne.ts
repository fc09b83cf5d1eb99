import 'server-only'
import { redirect } from 'next/navigation'
import { maybeViewer } from '@/lib/viewer'

/** Whoever is signed in, client or staff: a password is the person's. */
export const requirePersonne = async () => (await maybeViewer()) ?? redirect('/connexion?retour=/mot-de-passe')
