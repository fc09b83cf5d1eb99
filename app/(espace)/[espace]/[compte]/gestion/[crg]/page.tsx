import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { arreteDuCrg } from '@/lib/domain/crg'
import { periodeDuCrg } from '@/lib/domain/periode-du-crg'
import { estUuid } from '@/lib/domain/uuid'
import { unCrg } from '@/lib/queries/crg'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { bailleurOuvert } from '../../bailleur-ouvert'
import { Arithmetique } from './arithmetique'
import { Avertissements } from './avertissements'
import { Payees, Recettes } from './lignes'
import { locatairesParLot } from './locataires-par-lot'

export const metadata: Metadata = { title: 'Compte rendu de gestion' }

export default async function CompteRenduPage({ params }: PageProps<'/[espace]/[compte]/gestion/[crg]'>) {
  const { viewer, compte, base } = await bailleurOuvert(params)
  const { crg: id } = await params
  if (!estUuid(id)) notFound()
  const jour = today()
  const [crg, parc] = await Promise.all([unCrg(viewer, id, compte.id), parcDuBailleur(viewer, compte.id, jour)])
  if (!crg) notFound()
  const arrete = arreteDuCrg({ ...crg, soldeFinal: crg.soldePublie })
  const { precedent, suivant, lignes } = crg
  return (
    <div className="stack">
      <Retour href={`${base}/gestion`} vers="Comptes rendus de gestion" />
      <div className="titre-et-suite">
        <div>
          <h1>Compte rendu de gestion, {periodeDuCrg(crg.debut, crg.fin)}</h1>
          <p className="hint mt-1">
            Du <JourEnLettres jour={crg.debut} /> au <JourEnLettres jour={crg.fin} />
          </p>
        </div>
        <a className="btn main no-print" href={`/api/comptes-rendus/${crg.id}`} target="_blank" rel="noreferrer">
          <Icon name="file-text" /> Version PDF
          <span className="sr-only">(nouvelle fenêtre)</span>
        </a>
      </div>
      <p className="print-only">
        {compte.agence.nom} · compte {compte.numero} · imprimé le <JourEnLettres jour={jour} />
      </p>
      <Avertissements crg={crg} arrete={arrete} agence={compte.agence.nom} />
      <Arithmetique crg={crg} arrete={arrete} />
      {lignes.length === 0 && <p className="card hint">Ce compte rendu n’a aucune ligne : rien n’a été reçu ni payé sur la période.</p>}
      <Recettes lignes={lignes} total={arrete.recettes} locataires={locatairesParLot(parc?.lots ?? [], crg)} />
      <Payees famille="DEPENSE" titre="Dépenses" lignes={lignes} total={arrete.depenses} />
      <Payees famille="HONORAIRES" titre="Honoraires de gestion" lignes={lignes} total={arrete.honoraires} />
      <Payees famille="VIREMENT" titre="Versé sur votre compte" lignes={lignes} total={arrete.virements} />
      <nav aria-label="Autres comptes rendus" className="no-print flex flex-wrap justify-between gap-3">
        {precedent ? (
          <Link className="btn" href={`${base}/gestion/${precedent.id}`} rel="prev">
            <Icon name="chevron-left" size={20} /> Le précédent
          </Link>
        ) : (
          <span />
        )}
        {suivant && (
          <Link className="btn" href={`${base}/gestion/${suivant}`} rel="next">
            Le suivant <Icon name="chevron-right" size={20} />
          </Link>
        )}
      </nav>
    </div>
  )
}
