import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Icon } from '@/components/ui/icon'
import { now, today } from '@/lib/clock'
import { avecSesEnfants, cheminVers } from '@/lib/domain/arborescence'
import { listeDeDocuments, mesClasseurs } from '@/lib/queries/mes-documents'
import { compteOuvert } from '../../../compte-ouvert'
import { Classeurs } from '../../classeurs'
import { demandeDeDocuments, estFiltree, filtresDe } from '../../demande'
import { Dossiers } from '../../dossiers'
import { RechercheDeDocuments } from '../../recherche'
import { combien, Resultats } from '../../resultats'

export const metadata: Metadata = { title: 'Classeur' }

export default async function ClasseurPage({ params, searchParams }: PageProps<'/[espace]/[compte]/documents/classeurs/[classeur]'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'DOCUMENTS')
  const [jour, instant, asked] = [today(), now(), demandeDeDocuments(await searchParams)]
  const { classeur: id } = await params
  const classeurs = await mesClasseurs(viewer, compte.id, jour, instant)
  const trail = classeurs && cheminVers(classeurs.classeurs, id)
  const classeur = trail?.at(-1)
  if (!classeur) notFound()
  // Under a classeur that holds others, what is in them is found by searching.
  const own = estFiltree(asked) ? avecSesEnfants(classeur) : [classeur.id]
  const liste = await listeDeDocuments(viewer, compte.id, filtresDe(asked, own), jour, instant)
  if (!liste) notFound()
  const chemin = `${base}/documents/classeurs/${classeur.id}`
  const parent = trail?.at(-2)
  const sous = estFiltree(asked) || asked.dossier ? [] : classeur.enfants
  return (
    <div className="stack">
      <Retour
        href={parent ? `${base}/documents/classeurs/${parent.id}` : `${base}/documents`}
        vers={parent ? parent.nom : 'Mes documents'}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1>{classeur.nom}</h1>
          <p className="hint mt-1">{combien(classeur.nombre)}</p>
        </div>
        {classeur.nombre > 0 && (
          <a className="btn no-print" href={`/api/classeurs/${classeur.id}?compte=${compte.id}`} download>
            <Icon name="file-archive" size={20} />
            Tout télécharger <span className="hint">(ZIP)</span>
          </a>
        )}
      </div>
      {classeur.nombre > 5 && (
        <RechercheDeDocuments chemin={chemin} asked={asked} label={`Chercher dans « ${classeur.nom} »`} choix={liste} />
      )}
      {sous.length > 0 && <Classeurs base={base} noeuds={sous} legaux={[]} />}
      <Dossiers chemin={chemin} asked={asked} dossiers={liste.dossiers} />
      {(sous.length === 0 || liste.total > 0) && (
        <Resultats
          base={base}
          chemin={chemin}
          asked={asked}
          liste={liste}
          sansClasseur={own.length === 1}
          vide={classeur.nombre === 0 ? 'Ce classeur est vide pour l’instant.' : 'Aucun document ne correspond dans ce classeur.'}
        />
      )}
    </div>
  )
}
