import { ListeDesDocuments } from '@/components/documents/liste'
import type { DocumentDuLocataire } from '@/lib/queries/locataires'

/** The documents that the agency has published to the tenant's compte and lets his landlord read. */
export const DocumentsDuLocataire = ({ documents, base }: { documents: readonly DocumentDuLocataire[]; base: string }) => (
  <section className="card no-print" aria-labelledby="documents">
    <h2 id="documents">Ses documents</h2>
    {documents.length === 0 ? (
      <p className="hint mt-2">Aucun document n’est publié pour ce locataire.</p>
    ) : (
      <ListeDesDocuments
        base={base}
        sansPortee
        documents={documents.map((document) => ({
          ...document,
          ...{ portee: 'PRIVE' as const, nouveau: false, href: `/api/documents/${document.id}` },
        }))}
      />
    )}
  </section>
)
