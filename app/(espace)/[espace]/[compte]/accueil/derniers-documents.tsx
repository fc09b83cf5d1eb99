import Link from 'next/link'
import { ListeDesDocuments } from '@/components/documents/liste'
import type { Accueil } from '@/lib/queries/accueil'
import { TitreEtSuite } from './titre'

/** The last three documents, what is new before the rest. */
export const DerniersDocuments = ({
  accueil: { documents, nouveaux },
  base,
}: {
  accueil: Pick<Accueil, 'documents' | 'nouveaux'>
  base: string
}) => (
  <section className="card c7" aria-labelledby="documents">
    <TitreEtSuite id="documents" titre={nouveaux > 0 ? 'Nouveaux documents' : 'Derniers documents'}>
      <Link href={`${base}/documents`}>Tout voir</Link>
    </TitreEtSuite>
    {documents.length > 0 ? (
      <ListeDesDocuments base={base} documents={documents} />
    ) : (
      <p className="hint mt-2">Aucun document pour l’instant. Ceux que votre agence publiera apparaîtront ici.</p>
    )}
  </section>
)
