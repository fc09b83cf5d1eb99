import type { Courrier } from '../domain/courrier'
import { Lettre } from './lettre'
import { TEXTE_RICHE_CSS, TexteRiche } from './texte-riche'
import { uneLettreHtml } from './une-lettre'

const PAGE = 'courrier'

/** A letter that the agency has written, for `renderPdf`. */
export const courrierHtml = ({ titre, date, agence, destinataire, reference, texte, valeurs }: Courrier): Promise<string> =>
  uneLettreHtml({
    emis: { agence, reference },
    titre,
    page: PAGE,
    css: [TEXTE_RICHE_CSS],
    lettre: (
      <Lettre page={PAGE} titre={titre} date={date} agence={agence} destinataire={destinataire} reference={reference}>
        <div className="courrier">
          <TexteRiche texte={texte} valeurs={valeurs} />
        </div>
      </Lettre>
    ),
  })
