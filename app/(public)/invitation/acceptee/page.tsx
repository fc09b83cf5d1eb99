import type { Metadata } from 'next'
import Link from 'next/link'
import { PageSeule } from '@/components/page-seule'

export const metadata: Metadata = { title: 'Accès ouvert' }

export default function InvitationAccepteePage() {
  return (
    <PageSeule titre="Votre accès est ouvert" chapeau="Connectez-vous avec votre adresse électronique et votre mot de passe.">
      <Link href="/connexion" className="btn main w-full">
        Me connecter
      </Link>
    </PageSeule>
  )
}
