import type { Metadata } from 'next'
import Link from 'next/link'
import { PageSeule, SECURITE } from '@/components/page-seule'
import { appareilEnMots } from '@/lib/appareil'
import { requestOrigin } from '@/lib/origin'
import { requirePersonneAProteger } from '@/lib/viewer'
import { CleForm } from './cle-form'

export const metadata: Metadata = { title: 'Ajouter une clé d’accès' }

export default async function ClePage() {
  const { enrolement, email } = await requirePersonneAProteger()
  const { device } = await requestOrigin()
  return (
    <PageSeule
      retour={enrolement ? undefined : SECURITE}
      titre="Ajouter une clé d’accès"
      chapeau="Votre appareil vous reconnaît par votre doigt, votre visage ou son code, et garde la clé : vous vous connectez sans mot de passe à saisir."
    >
      <CleForm email={email} enrolement={enrolement} nom={appareilEnMots(device)} />
      {enrolement && (
        <p>
          <Link href="/securite/activer" className="inline-flex min-h-11 items-center">
            Utiliser plutôt une application
          </Link>
        </p>
      )}
    </PageSeule>
  )
}
