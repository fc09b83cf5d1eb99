import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { Dossier } from '@/lib/queries/mes-documents'
import { adresse, type DemandeDeDocuments } from './demande'

const nomDuDossier = ({ type, reference }: Pick<Dossier, 'type' | 'reference'>): string => [type, reference].filter(Boolean).join(' · ')

/** The affairs that the documents of a classeur belong to, as its sub-folders. */
export function Dossiers({ chemin, asked, dossiers }: { chemin: string; asked: DemandeDeDocuments; dossiers: readonly Dossier[] }) {
  if (dossiers.length === 0 && !asked.dossier) return null
  return (
    <nav aria-label="Dossiers" className="no-print flex flex-wrap gap-2">
      {asked.dossier && (
        <Link className="chip" href={adresse(chemin, asked, { dossier: null })}>
          Tout le classeur
        </Link>
      )}
      {dossiers.map((dossier) => {
        const here = asked.dossier?.type === dossier.type && asked.dossier.reference === dossier.reference
        const { type, reference, nombre } = dossier
        return (
          <Link
            key={`${type}|${reference}`}
            className="chip"
            href={adresse(chemin, asked, { dossier: { type, reference } })}
            aria-current={here ? 'true' : undefined}
          >
            <Icon name="folder" size={20} />
            {nomDuDossier(dossier)} · {nombre}
          </Link>
        )
      })}
    </nav>
  )
}
