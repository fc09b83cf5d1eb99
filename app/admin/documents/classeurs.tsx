import Link from 'next/link'
import { pictogrammeDuClasseur } from '@/components/documents/pictogrammes'
import { Icon } from '@/components/ui/icon'
import { enNombre } from '@/lib/domain/droits-en-mots'
import type { ClasseurTenu } from '@/lib/queries/classeurs'

/** A classeur and those that it holds. */
export const avecSesSousClasseurs = (classeurs: readonly ClasseurTenu[], id: string): readonly ClasseurTenu[] =>
  classeurs.filter((of) => of.id === id || of.parentId === id)

const publies = (classeurs: readonly ClasseurTenu[]) => classeurs.reduce((total, { documents, retires }) => total + documents - retires, 0)

/** Classeurs of one trade as cards, empty ones too, each with what it and its own hold. */
export const Classeurs = ({ classeurs, tous }: { classeurs: readonly ClasseurTenu[]; tous: readonly ClasseurTenu[] }) => (
  <ul className="classeurs tenus">
    {classeurs.map(({ id, nom }) => {
      const dedans = avecSesSousClasseurs(tous, id)
      const nombre = publies(dedans)
      return (
        <li key={id}>
          <Link href={`/admin/documents?classeur=${id}`} className="card classeur" prefetch={false}>
            <span className="ico" aria-hidden>
              <Icon name={pictogrammeDuClasseur(nom)} />
            </span>
            <span className="texte">
              <b>{nom}</b>
              <small className="hint">
                {nombre > 0 ? enNombre(nombre, 'document', 'documents') : 'vide'}
                {dedans.length > 1 && ` · ${enNombre(dedans.length - 1, 'sous-classeur', 'sous-classeurs')}`}
              </small>
            </span>
          </Link>
        </li>
      )
    })}
  </ul>
)
