import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { demande } from '@/lib/domain/recherche'
import { classeursTenus } from '@/lib/queries/classeurs'
import { requireRedacteur } from '@/lib/viewer'
import { supprimerUnClasseur } from '../actions'
import { DroitsForm } from './droits-form'
import { NomForm } from './nom-form'
import { ViderForm } from './vider-form'

export const metadata: Metadata = { title: 'Classeur' }

export default async function ClasseurPage({ params, searchParams }: PageProps<'/admin/classeurs/[classeur]'>) {
  const viewer = await requireRedacteur()
  const { classeur: id } = await params
  const classeurs = await classeursTenus(viewer)
  const classeur = classeurs.find((known) => known.id === id) ?? notFound()
  const { metier, nom, chemin, niveau, bailleur, locataire, usage, documents, retires } = classeur
  const enfants = classeurs.filter(({ parentId }) => parentId === id).length
  const autres = classeurs.filter((other) => other.metier === metier && other.id !== id)
  const vide = demande(await searchParams, 'fait') === 'vide'
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/classeurs" vers="Classeurs" />
      <div>
        <h1 className="[overflow-wrap:anywhere]">{chemin}</h1>
        <p className="hint mt-1">
          Classeur {metier === 'SYNDIC' ? 'du syndic' : 'de gérance'} ·{' '}
          {documents > 0 ? enNombre(documents - retires, 'document', 'documents') : 'vide'}
          {retires > 0 && `, et ${enNombre(retires, 'retiré', 'retirés')}`}
        </p>
      </div>
      {vide && <Alert kind="good" titre="Les documents sont déplacés." />}
      <NomForm classeur={id} nom={nom} />
      <DroitsForm {...{ classeur: id, metier, niveau, bailleur, locataire, factures: usage === 'FACTURES' }} />
      {documents > 0 && autres.length > 0 && (
        <ViderForm
          classeur={id}
          documents={enNombre(documents, 'document', 'documents')}
          autres={autres.map((other) => [other.id, other.chemin] as const)}
        />
      )}
      <section className="card stack" aria-labelledby="supprimer">
        <h2 id="supprimer">Supprimer</h2>
        {usage === 'FACTURES' ? (
          <p className="hint">Ce classeur dit aussi qui voit les dépenses de la résidence : il ne se supprime pas.</p>
        ) : documents > 0 ? (
          <p className="hint">Il contient {enNombre(documents, 'document', 'documents')} : déplacez-les d’abord dans un autre classeur.</p>
        ) : enfants > 0 ? (
          <p className="hint">Il contient {enNombre(enfants, 'sous-classeur', 'sous-classeurs')} : supprimez-les d’abord.</p>
        ) : (
          <FormulaireDUnGeste action={supprimerUnClasseur} champ="classeur" valeur={id} pending="Suppression…" className="btn self-start">
            Supprimer ce classeur vide
          </FormulaireDUnGeste>
        )}
      </section>
    </div>
  )
}
