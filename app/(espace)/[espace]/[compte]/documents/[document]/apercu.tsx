import { PDF } from '@/lib/contenu-de-fichier'
import type { UnDocument } from '@/lib/queries/un-document'

/** The document in the page, where the browser can show it: its own viewer, no script of ours. */
export function Apercu({ adresse, document: { mime, titre } }: { adresse: string; document: UnDocument }) {
  if (mime === PDF) {
    // A telephone's browser shows no PDF in a frame: there the button opens it.
    return <iframe src={`${adresse}#view=FitH`} className="card apercu no-print max-[1023px]:hidden" title={titre} />
  }
  if (mime.startsWith('image/')) {
    return (
      <figure className="card">
        {/* biome-ignore lint/performance/noImgElement: a private file behind the session, which no optimiser may fetch or keep. */}
        <img src={adresse} alt={titre} className="apercu-image" />
      </figure>
    )
  }
  return <p className="card hint">Ce fichier s’ouvre avec votre traitement de texte ou votre tableur : téléchargez-le.</p>
}
