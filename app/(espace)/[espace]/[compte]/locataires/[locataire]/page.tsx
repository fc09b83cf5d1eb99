import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { RetourOuvert } from '@/components/retour-ouvert'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { capitale } from '@/lib/domain/bien'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { lireRepere } from '@/lib/domain/repere'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { nomAffiche } from '@/lib/domain/tiers'
import { estUuid } from '@/lib/domain/uuid'
import { compteDuLocataire, locataireDuBailleur } from '@/lib/queries/locataires'
import { pourLaRubrique } from '@/lib/viewer-kinds'
import { bailleurOuvert } from '../../bailleur-ouvert'
import { CompteLu } from './compte-lu'
import { DocumentsDuLocataire } from './documents'

export const metadata: Metadata = { title: 'Un de mes locataires' }

const LIGNES_PAR_PAGE = 100

export default async function LocatairePage({ params, searchParams }: PageProps<'/[espace]/[compte]/locataires/[locataire]'>) {
  const { viewer, compte, base } = await bailleurOuvert(params)
  const { locataire: id } = await params
  if (!estUuid(id)) notFound()
  const jour = today()
  const parametres = await searchParams
  const demande = periodeDemandee(parametres, jour)
  const page = { avant: lireRepere(parametres.avant), lignes: LIGNES_PAR_PAGE }
  const [locataire, lu] = await Promise.all([
    locataireDuBailleur(viewer, compte.id, id, jour),
    compteDuLocataire(pourLaRubrique(viewer, 'COMPTE'), compte.id, id, demande.periode, page),
  ])
  // What the agency has closed for all of its clients, its landlords do not read of their tenants either.
  const documents = rubriqueOuverte(compte, 'DOCUMENTS') ? (locataire?.documents ?? null) : null
  if (!locataire || (!lu && !documents)) notFound()
  const { lot, departLe } = locataire
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin={`biens/${lot.id}`} vers={`${capitale(lot.nature)} · lot ${lot.numero}`} />
      <div>
        <h1>{nomAffiche(locataire.tiers)}</h1>
        <p className="hint mt-1">
          {lot.immeuble}, lot {lot.numero} · bail {locataire.bail}
          {departLe && (
            <>
              {' '}
              · {departLe < jour ? 'parti le' : 'départ le'} <JourEnLettres jour={departLe} />
            </>
          )}
        </p>
      </div>
      <p className="print-only">
        {locataire.agence} · imprimé le <JourEnLettres jour={jour} />
      </p>
      {lu && <CompteLu compte={lu} demande={demande} chemin={`${base}/locataires/${id}`} sens={compte.agence.sensSolde} />}
      {documents && <DocumentsDuLocataire documents={documents} base={base} />}
      <p className="hint">
        {locataire.agence} vous ouvre {lu && documents ? 'le compte et les documents' : lu ? 'le compte' : 'les documents'} de vos
        locataires pour que vous suiviez vos locations.
        {rubriqueOuverte(compte, 'DEMANDES') && (
          <>
            {' '}
            Pour toute question, écrivez-lui&nbsp;: <Link href={`${base}/demandes`}>mes demandes</Link>.
          </>
        )}
      </p>
    </div>
  )
}
