import { ListeDesDocuments } from '@/components/documents/liste'
import type { DocumentDuLot } from '@/lib/queries/biens'

type Props = { readonly documents: readonly DocumentDuLot[]; readonly base: string }

/** What the agency has filed under the lot: diagnostics, and the papers of its leases. */
export function DocumentsDuLot({ documents, base }: Props) {
  const lignes = documents.map(({ duLocataire, ...document }) => ({
    ...document,
    portee: 'PRIVE' as const,
    nouveau: false,
    // A tenant's document is not among the landlord's own: it opens by itself.
    ...(duLocataire && { href: `/api/documents/${document.id}` }),
  }))
  const du = (type: 'lot' | 'bail') => lignes.filter(({ dossier }) => dossier.type === type)
  return (
    <section className="card" aria-labelledby="documents-du-lot">
      <h2 id="documents-du-lot">Documents</h2>
      {lignes.length === 0 && <p className="hint mt-2">Les diagnostics du lot et les documents de ses baux se retrouveront ici.</p>}
      {du('lot').length > 0 && (
        <>
          <h3 className="mt-3">Du lot</h3>
          <ListeDesDocuments base={base} documents={du('lot')} sansPortee />
        </>
      )}
      {du('bail').length > 0 && (
        <>
          <h3 className="mt-3">Des baux</h3>
          <ListeDesDocuments base={base} documents={du('bail')} sansPortee />
        </>
      )}
    </section>
  )
}
