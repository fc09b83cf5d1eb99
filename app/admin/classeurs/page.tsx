import type { Metadata } from 'next'
import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Icon } from '@/components/ui/icon'
import { droitsEnMots, enNombre } from '@/lib/domain/droits-en-mots'
import { demande } from '@/lib/domain/recherche'
import type { Metier } from '@/lib/prisma/enums'
import { type ClasseurTenu, classeursTenus } from '@/lib/queries/classeurs'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { deplacerUnClasseur } from './actions'

export const metadata: Metadata = { title: 'Classeurs' }

const FAIT = new Map(
  Object.entries({
    ajoute: 'Le classeur est ajouté.',
    renomme: 'Le classeur est renommé.',
    droits: 'Les droits sont changés. Vos clients le voient dès leur prochaine page.',
    supprime: 'Le classeur est supprimé.',
  }),
)
const TITRES: Record<Metier, string> = { GERANCE: 'Gérance', SYNDIC: 'Syndic' }

const Fleche = ({ id, nom, sens }: { id: string; nom: string; sens: 'haut' | 'bas' }) => (
  <FormulaireDUnGeste action={deplacerUnClasseur} champ="geste" valeur={`${id}:${sens}`} pending="…" className="btn small">
    <span aria-hidden>{sens === 'haut' ? '↑' : '↓'}</span>
    <span className="sr-only">{`${sens === 'haut' ? 'Monter' : 'Descendre'} ${nom}`}</span>
  </FormulaireDUnGeste>
)

function Ligne({ classeur, ecrit, rang, dernier }: { classeur: ClasseurTenu; ecrit: boolean; rang: number; dernier: boolean }) {
  const { id, metier, nom, chemin, parentId, usage, documents, retires } = classeur
  return (
    <li id={`classeur-${id}`} className={`classeur-tenu ${parentId ? 'sous-classeur' : ''}`}>
      <div className="min-w-0 py-1">
        {ecrit ? (
          <Link href={`/admin/classeurs/${id}`} aria-label={chemin} className="font-semibold">
            {nom}
          </Link>
        ) : (
          <b>{nom}</b>
        )}
        <span className="hint block">
          {droitsEnMots(metier, classeur)}
          {usage === 'FACTURES' && ' · dit aussi qui voit les dépenses de la résidence'}
        </span>
      </div>
      <p className="hint whitespace-nowrap">{documents > 0 ? enNombre(documents - retires, 'document', 'documents') : 'vide'}</p>
      {ecrit && (
        <div className="no-print flex gap-1">
          {rang > 0 ? <Fleche id={id} nom={chemin} sens="haut" /> : <span className="sans-fleche" />}
          {dernier ? <span className="sans-fleche" /> : <Fleche id={id} nom={chemin} sens="bas" />}
        </div>
      )}
    </li>
  )
}

function Liste({ metier, classeurs, ecrit }: { metier: Metier; classeurs: readonly ClasseurTenu[]; ecrit: boolean }) {
  const freres = ({ parentId }: ClasseurTenu) => classeurs.filter((other) => other.parentId === parentId)
  return (
    <section className="card c6" aria-labelledby={`classeurs-${metier}`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id={`classeurs-${metier}`}>{TITRES[metier]}</h2>
        {ecrit && (
          <Link href={`/admin/classeurs/nouveau?metier=${metier}`} className="btn small">
            <Icon name="plus" size={20} /> Ajouter un classeur
          </Link>
        )}
      </div>
      {classeurs.length === 0 && (
        <p className="hint mt-3">Aucun classeur. Les documents de vos envois en demandent un&nbsp;: ajoutez le premier.</p>
      )}
      <ul className="list mt-2">
        {classeurs.map((classeur) => {
          const rang = freres(classeur).indexOf(classeur)
          return <Ligne key={classeur.id} classeur={classeur} ecrit={ecrit} rang={rang} dernier={rang === freres(classeur).length - 1} />
        })}
      </ul>
    </section>
  )
}

export default async function ClasseursPage({ searchParams }: PageProps<'/admin/classeurs'>) {
  const viewer = await requireStaff()
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const classeurs = await classeursTenus(viewer)
  return (
    <div className="stack">
      <div>
        <h1>Classeurs</h1>
        <p className="hint mt-1">
          Où se rangent les documents, et qui les ouvre. Un client ne voit que les classeurs qui contiennent quelque chose pour lui.
        </p>
      </div>
      {fait && <Alert kind="good" titre={fait} />}
      <div className="grid-12">
        {viewer.metiersVus.toSorted().map((metier) => (
          <Liste
            key={metier}
            metier={metier}
            classeurs={classeurs.filter((classeur) => classeur.metier === metier)}
            ecrit={estRedacteur(viewer)}
          />
        ))}
      </div>
    </div>
  )
}
