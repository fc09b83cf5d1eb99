import type { Metadata } from 'next'
import Link from 'next/link'
import { PageSeule } from '@/components/page-seule'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { AVIS } from '@/lib/labels'
import { etatDeLAbonnement } from '@/lib/personne/desabonnement'
import { seDesabonner, seReabonner } from './actions'

export const metadata: Metadata = { title: 'Ne plus recevoir ces messages', referrer: 'same-origin', robots: { index: false } }

const Reglages = () => (
  <p className="hint">
    Les messages qui touchent à votre sécurité ou que la loi impose ne se refusent pas. Les autres se règlent un à un, à tout moment, dans{' '}
    <Link href="/notifications">Mes notifications</Link>.
  </p>
)

/** Opened from a mail, signed out as well: looking changes nothing, since mail programs open links before people do. */
export default async function DesabonnementPage({ searchParams }: PageProps<'/desabonnement'>) {
  const { jeton, repris } = await searchParams
  const etat = typeof jeton === 'string' && jeton.length <= 200 ? await etatDeLAbonnement(jeton) : null
  if (!etat || typeof jeton !== 'string') {
    return (
      <PageSeule
        titre="Ce lien ne sert plus"
        chapeau="Il est incomplet, ou l’espace auquel il se rapporte n’existe plus. Vos notifications se règlent aussi dans votre espace."
      >
        <Link href="/notifications" className="btn main w-full">
          Régler mes notifications
        </Link>
      </PageSeule>
    )
  }
  const { agence, avis, refuse } = etat
  if (refuse) {
    return (
      <PageSeule titre="C’est fait">
        <Alert kind="good" titre={`${agence} ne vous écrira plus ${AVIS[avis].plus}.`}>
          Tout reste dans votre espace : vous pouvez l’y lire quand vous voulez.
        </Alert>
        <FormulaireDUnGeste action={seReabonner} champ="jeton" valeur={jeton} pending="Un instant…" className="btn w-full">
          Recevoir de nouveau ces messages
        </FormulaireDUnGeste>
        <Reglages />
      </PageSeule>
    )
  }
  return (
    <PageSeule titre="Ne plus recevoir ces messages ?" chapeau={`${agence} vous écrit ${AVIS[avis].plus}.`}>
      {repris && <Alert kind="good" titre={`${agence} vous écrira de nouveau ${AVIS[avis].plus}.`} />}
      <FormulaireDUnGeste action={seDesabonner} champ="jeton" valeur={jeton} pending="Un instant…">
        Ne plus les recevoir
      </FormulaireDUnGeste>
      <Reglages />
    </PageSeule>
  )
}
