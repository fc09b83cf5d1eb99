import { redirect } from 'next/navigation'
import { maybeViewer } from '@/lib/viewer'

/** Each one in her place: staff in the back office, clients in their space. */
export default async function Racine(): Promise<never> {
  const viewer = await maybeViewer()
  if (!viewer) redirect('/connexion')
  redirect(viewer.kind === 'staff' ? '/admin' : '/accueil')
}
