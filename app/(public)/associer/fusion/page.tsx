import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PageDAgence } from '@/components/page-d-agence'
import { aUnAcces, etatDesCodes } from '@/lib/acces/etat'
import { nouvelleQuestion } from '@/lib/captcha/question'
import { requireCode } from '@/lib/viewer'
import { FusionForm } from './fusion-form'

export const metadata: Metadata = { title: 'Fusion de comptes' }

export default async function FusionPage() {
  const { agence, saisi, libres } = await etatDesCodes(await requireCode())
  if (!saisi?.email || !libres.length) redirect('/associer')
  if (!(await aUnAcces(saisi.email))) redirect('/associer/mot-de-passe')
  return (
    <PageDAgence
      agence={agence}
      titre="Fusion de comptes"
      chapeau={
        <>
          Un espace est déjà ouvert à l’adresse <b className="text-ink">{saisi.email}</b>. Donnez son mot de passe : ce compte y rejoindra
          les autres.
        </>
      }
    >
      <FusionForm email={saisi.email} question={nouvelleQuestion()} />
      <nav aria-label="Autres choix">
        <Link href={`/mot-de-passe-oublie?client=${encodeURIComponent(agence.code)}`} className="flex min-h-11 items-center">
          Mot de passe oublié ?
        </Link>
        <Link href="/associer" className="flex min-h-11 items-center">
          Ce n’est pas mon adresse : en donner une autre
        </Link>
      </nav>
    </PageDAgence>
  )
}
