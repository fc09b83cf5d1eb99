import { redirect } from 'next/navigation'
import { maybeViewer, versLaConnexion } from '@/lib/viewer'

/** Each one in her place: staff in the back office, clients in their space. */
export default async function Racine(): Promise<never> {
  const viewer = (await maybeViewer()) ?? (await versLaConnexion())
  redirect(viewer.kind === 'staff' ? '/admin' : '/accueil')
}
