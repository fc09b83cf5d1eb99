import Link from 'next/link'
import { ListeDesDocuments } from '@/components/documents/liste'
import type { ListeDeDocuments } from '@/lib/queries/mes-documents'
import { adresse, type DemandeDeDocuments } from './demande'

type Props = {
  base: string
  chemin: string
  asked: DemandeDeDocuments
  liste: ListeDeDocuments
  sansClasseur?: boolean
  /** What is said when nothing answers to what was asked. */
  vide: string
}

export const combien = (nombre: number): string => (nombre === 0 ? 'Aucun document' : nombre === 1 ? '1 document' : `${nombre} documents`)

/** A page of documents, and the way to the next one. */
export const Resultats = ({ base, chemin, asked, liste, sansClasseur = false, vide }: Props) => (
  <section className="card" aria-labelledby="resultats">
    <h2 id="resultats" className="hint !font-sans !font-normal" aria-live="polite">
      {combien(liste.total)}
      {asked.apres && ', suite'}
    </h2>
    {liste.documents.length > 0 ? (
      <ListeDesDocuments base={base} documents={liste.documents} sansClasseur={sansClasseur} sansPortee={asked.portee !== null} />
    ) : (
      <p className="mt-1">{vide}</p>
    )}
    {(asked.apres || liste.suite) && (
      <nav aria-label="Pages" className="no-print mt-3 flex flex-wrap items-center justify-between gap-3">
        {asked.apres ? (
          <Link className="btn" href={adresse(chemin, asked)}>
            ← Revenir au début
          </Link>
        ) : (
          <span />
        )}
        {liste.suite && (
          <Link className="btn" href={adresse(chemin, asked, { apres: liste.suite })} rel="next">
            Afficher la suite →
          </Link>
        )}
      </nav>
    )}
  </section>
)
