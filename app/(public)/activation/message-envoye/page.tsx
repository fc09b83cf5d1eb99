import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Joindre } from '@/components/joindre'
import { PageDAgence } from '@/components/page-d-agence'
import { activationEnAttente } from '@/lib/acces/activation'
import { etatDesCodes } from '@/lib/acces/etat'
import { requireCode } from '@/lib/viewer'
import { CorrigerForm, RenvoyerForm } from './suite-form'

export const metadata: Metadata = { title: 'Message envoyé' }

export default async function MessageEnvoyePage() {
  const viewer = await requireCode()
  const activation = await activationEnAttente(viewer)
  if (!activation) redirect('/associer')
  const { agence } = await etatDesCodes(viewer)
  return (
    <PageDAgence
      agence={agence}
      titre="Un message vous a été envoyé"
      chapeau={
        <>
          À l’adresse <b className="text-ink">{activation.email}</b>.
        </>
      }
    >
      <p>Ouvrez ce message, sur cet appareil ou sur un autre, et pressez « Activer mon espace ». Son lien est valable 24 heures.</p>
      <section className="card stack" aria-labelledby="attente">
        <h2 id="attente">Vous ne le trouvez pas ?</h2>
        <p>Il met parfois quelques minutes à arriver. Regardez aussi parmi les courriers indésirables.</p>
        <RenvoyerForm />
      </section>
      <section className="card stack" aria-labelledby="adresse">
        <h2 id="adresse">Ce n’est pas la bonne adresse ?</h2>
        <p>Vous reviendrez à l’étape de l’adresse ; le lien déjà envoyé ne servira plus.</p>
        <CorrigerForm />
      </section>
      <p className="hint">
        Toujours rien ? Appelez <Joindre agence={agence} />.
      </p>
    </PageDAgence>
  )
}
