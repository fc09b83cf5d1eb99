import { genreDuFichier } from '@/components/documents/pictogrammes'
import { JourEnLettres } from '@/components/ui/jour'
import { pourQuiEnMots } from '@/lib/domain/droits-en-mots'
import { formatTaille } from '@/lib/domain/taille'
import { NATURE_LEGALE } from '@/lib/labels'
import type { CompteRole } from '@/lib/prisma/enums'
import type { UnDocument } from '@/lib/queries/un-document'

/** What there is to know of a document without opening it. */
export const FicheDuDocument = ({ document, role }: { document: UnDocument; role: CompteRole }) => (
  <dl className="card fiche en-colonnes">
    <div>
      <dt>Date</dt>
      <dd>
        <JourEnLettres jour={document.date} />
      </dd>
    </div>
    <div>
      <dt>En ligne depuis le</dt>
      <dd>
        <JourEnLettres jour={document.publieLe} />
      </dd>
    </div>
    {document.jusquAu && (
      <div>
        <dt>Jusqu’au</dt>
        <dd>
          <JourEnLettres jour={document.jusquAu} />
        </dd>
      </div>
    )}
    <div>
      <dt>Pour qui</dt>
      <dd>{pourQuiEnMots({ portee: document.portee, seul: document.seul, role, droits: document.classeur })}</dd>
    </div>
    {document.natureLegale && (
      <div>
        <dt>Liste légale</dt>
        <dd>{NATURE_LEGALE[document.natureLegale]}</dd>
      </div>
    )}
    <div>
      <dt>Fichier</dt>
      <dd>
        {genreDuFichier(document.mime)}, {formatTaille(document.taille)}
      </dd>
    </div>
  </dl>
)
