import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { today } from '@/lib/clock'
import { revisionDuBail } from '@/lib/domain/revision-du-bail'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { estHabitation } from '@/lib/domain/usage-du-bail'
import { logementDuCompte } from '@/lib/queries/logement'
import { locataireOuvert } from '../../locataire-ouvert'
import { faitsDeRevision } from '../faits-de-revision'
import { Aujourdhui } from './aujourd-hui'
import { Calcul } from './calcul'
import { Quand } from './quand'

export const metadata: Metadata = { title: 'La révision de mon loyer' }

export default async function RevisionPage({ params }: PageProps<'/[espace]/[compte]/logement/revision'>) {
  const { viewer, compte, base } = await locataireOuvert(params)
  const jour = today()
  const logement = await logementDuCompte(viewer, compte.id, jour)
  if (!logement) notFound()
  const { bail } = logement
  const revision = bail && revisionDuBail(faitsDeRevision(logement, bail), jour)
  return (
    <div className="stack">
      <Retour href={`${base}/logement`} vers="Mon logement" />
      <h1>La révision de mon loyer</h1>
      {!bail || !revision ? (
        <p className="card hint">{compte.agence.nom} n’a pas encore publié votre bail : le calcul apparaîtra ici dès qu’il le sera.</p>
      ) : revision.etat === 'SANS_CLAUSE' ? (
        <section className="card" aria-label="Révision">
          <p className="mots">Votre loyer n’est pas révisé chaque année.</p>
          <p className="mt-2 max-w-[70ch]">
            {estHabitation(bail.usage)
              ? 'Votre agence n’a publié aucune clause de révision pour ce bail. Sans une telle clause, le loyer reste le même pendant toute sa durée.'
              : 'L’indice de référence des loyers ne concerne que les logements. Votre bail dit si, quand et comment son loyer change.'}
          </p>
        </section>
      ) : (
        <div className="grid-12">
          <Calcul revision={revision} bail={bail} arrondi={logement.arrondi} />
          <Quand revision={revision} />
          <Aujourdhui revision={revision} bail={bail} terme={logement.terme} jour={jour} />
        </div>
      )}
      <p className="hint max-w-[75ch]">
        Loi du 6 juillet 1989, article 17-1. L’indice de référence des loyers (IRL) est publié chaque trimestre par l’INSEE.
        {rubriqueOuverte(compte, 'DEMANDES') && (
          <>
            {' '}
            Une question sur ce calcul ?{' '}
            <Link href={`${base}/demandes/nouvelle?categorie=COMPTE&sujet=R%C3%A9vision%20du%20loyer`}>Écrivez à votre agence</Link>.
          </>
        )}
      </p>
    </div>
  )
}
