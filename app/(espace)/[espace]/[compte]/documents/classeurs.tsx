import Link from 'next/link'
import { pictogrammeDuClasseur } from '@/components/documents/pictogrammes'
import { Icon } from '@/components/ui/icon'
import { Jour } from '@/components/ui/jour'
import type { Noeud } from '@/lib/domain/arborescence'
import { type Day, parseDay } from '@/lib/domain/day'
import type { EtatLegal, NatureLegale } from '@/lib/domain/documents-legaux'
import { ETAT_LEGAL } from '@/lib/labels'
import type { DocumentLegal } from '@/lib/queries/documents-legaux'
import type { ClasseurLu } from '@/lib/queries/mes-documents'
import { combien } from './resultats'

const PIRE: readonly EtatLegal[] = ['PERIME', 'MANQUANT', 'A_ACTUALISER', 'A_JOUR']

const naturesDe = (noeud: Noeud<ClasseurLu>): NatureLegale[] => [...noeud.natures, ...noeud.enfants.flatMap(naturesDe)]

/** The state of a classeur is the worst of what the law wants of it; without any of that it has none. */
function etatDuClasseur(noeud: Noeud<ClasseurLu>, legaux: readonly DocumentLegal[]): { nom: string; kind: string } | null {
  const natures = naturesDe(noeud)
  const own = legaux.filter(({ nature }) => natures.includes(nature))
  if (own.some(({ etat, fin }) => etat === 'A_JOUR' && fin)) return { nom: 'Expire bientôt', kind: 'warn' }
  const worst = PIRE.find((etat) => own.some((document) => document.etat === etat))
  return worst ? ETAT_LEGAL[worst] : null
}

function Dernier({ jour }: { jour: Day | null }) {
  if (!jour) return null
  return (
    <span className="max-lg:hidden">
      {' '}
      · le dernier du <Jour jour={jour} />
    </span>
  )
}

type Props = { base: string; noeuds: readonly Noeud<ClasseurLu>[]; legaux: readonly DocumentLegal[] }

/** Classeurs as cards, each with what it holds. */
export const Classeurs = ({ base, noeuds, legaux }: Props) => (
  <ul className="classeurs">
    {noeuds.map((noeud) => {
      const etat = etatDuClasseur(noeud, legaux)
      return (
        <li key={noeud.id}>
          <Link href={`${base}/documents/classeurs/${noeud.id}`} className="card classeur">
            <span className="ico" aria-hidden>
              <Icon name={pictogrammeDuClasseur(noeud.nom)} />
            </span>
            <span className="marques">
              {noeud.nouveaux > 0 && <span className="tag">{noeud.nouveaux === 1 ? '1 nouveau' : `${noeud.nouveaux} nouveaux`}</span>}
              {etat && <span className={`tag ${etat.kind}`}>{etat.nom}</span>}
            </span>
            <span className="texte">
              <b>{noeud.nom}</b>
              <small className="hint">
                {combien(noeud.nombre)}
                <Dernier jour={parseDay(noeud.dernier ?? '')} />
              </small>
            </span>
          </Link>
        </li>
      )
    })}
  </ul>
)
