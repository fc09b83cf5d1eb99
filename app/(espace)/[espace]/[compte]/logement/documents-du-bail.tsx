import Link from 'next/link'
import { ListeDesDocuments } from '@/components/documents/liste'
import type { DocumentDuBail } from '@/lib/queries/logement'

/** Of each classeur: a lease runs for years, and its notices with it. */
const MONTRES = 3

function parClasseur(documents: readonly DocumentDuBail[]) {
  const classeurs = new Map<string, { readonly nom: string; readonly documents: DocumentDuBail[] }>()
  for (const document of documents) {
    const known = classeurs.get(document.classeurId)
    if (known) known.documents.push(document)
    else classeurs.set(document.classeurId, { nom: document.classeur, documents: [document] })
  }
  return [...classeurs]
}

/** Contract, annexes, inventories, diagnostics: what the agency has filed under the lease. */
export const DocumentsDuBail = ({ documents, base }: { documents: readonly DocumentDuBail[]; base: string }) => (
  <section className="card c12" aria-labelledby="documents">
    <h2 id="documents">Les documents du bail</h2>
    {documents.length === 0 && (
      <p className="hint mt-1">Contrat, état des lieux, diagnostics : ils apparaîtront ici dès que votre agence les aura mis en ligne.</p>
    )}
    {parClasseur(documents).map(([id, { nom, documents: siens }]) => (
      <section key={id} aria-labelledby={id} className="mt-3">
        <h3 id={id}>{nom}</h3>
        <ListeDesDocuments base={base} documents={siens.slice(0, MONTRES)} sansClasseur sansPortee />
        {siens.length > MONTRES && (
          <Link className="no-print inline-flex min-h-11 items-center" href={`${base}/documents/classeurs/${id}`}>
            Voir les {siens.length}
          </Link>
        )}
      </section>
    ))}
  </section>
)
