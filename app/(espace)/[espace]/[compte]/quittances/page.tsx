import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Alert } from '@/components/ui/alert'
import { JourEnLettres } from '@/components/ui/jour'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { parAnnee } from '@/lib/domain/terme-lu'
import { consentements } from '@/lib/queries/consentements'
import { mesQuittances } from '@/lib/queries/quittances'
import { locataireOuvert } from '../locataire-ouvert'
import { Annee } from './annee'
import { Envoi } from './envoi'
import { Situation } from './situation'

export const metadata: Metadata = { title: 'Mes quittances' }

const PAR_PAGE = 24

export default async function QuittancesPage({ params, searchParams }: PageProps<'/[espace]/[compte]/quittances'>) {
  const { viewer, compte, base } = await locataireOuvert(params)
  const [jour, demande] = [today(), await searchParams]
  const [lues, accords] = await Promise.all([mesQuittances(viewer, compte.id), consentements(viewer, compte.id)])
  if (!lues) notFound()
  const { termes, bail } = lues
  const pages = Math.max(1, Math.ceil(termes.length / PAR_PAGE))
  const page = Math.min(pageDemandee(demande.page), pages)
  const montres = termes.slice((page - 1) * PAR_PAGE, page * PAR_PAGE)
  return (
    <div className="stack">
      <h1>Mes quittances</h1>
      <p className="print-only">
        {compte.agence.nom} · compte {compte.numero} · imprimé le <JourEnLettres jour={jour} />
      </p>
      {compte.sortant && (
        <Alert titre="Ce compte va se fermer.">
          Vos quittances restent lisibles jusqu’au <JourEnLettres jour={compte.sortant} />
           : enregistrez celles que vous voulez garder. Votre agence vous en doit une copie, gratuitement, même ensuite.
        </Alert>
      )}
      {termes.length > 0 && !bail && (
        <Alert titre="Votre bail n’est pas encore publié.">
          Vos quittances pourront être téléchargées dès qu’il le sera. D’ici là, votre agence vous les envoie sur simple demande.
        </Alert>
      )}
      <div className="grid-12">
        <Situation termes={termes} jour={jour} base={base} papiers={bail !== null} compte={compte} />
        <Envoi viewer={viewer} compte={compte.id} accords={accords} fait={demande.envoi} />
      </div>
      {parAnnee(montres).map(({ annee, termes: siens }) => (
        <Annee key={annee} annee={annee} termes={siens} jour={jour} bail={bail} />
      ))}
      <Pagination chemin={`${base}/quittances`} page={page} total={termes.length} parPage={PAR_PAGE} />
      {termes.length > 0 && (
        <p className="hint max-w-[70ch]">
          La quittance est gratuite. Elle est donnée quand le loyer et les charges sont payés en entier ; un paiement en partie donne un
          reçu (loi du 6 juillet 1989, article 21).
        </p>
      )}
    </div>
  )
}
