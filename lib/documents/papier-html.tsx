import { type PapierEmis, titreDuPapier } from '../domain/papier-emis'
import { LettreDuTerme } from './papier'
import { PAPIER_CSS } from './papier-css'
import { RELEVE_CSS } from './releve-css'
import { uneLettreHtml } from './une-lettre'

const PAGE = 'papier'

/** A quittance, a reçu or an avis d’échéance, for `renderPdf`. */
export const papierHtml = (emis: PapierEmis): Promise<string> =>
  uneLettreHtml({
    emis,
    titre: titreDuPapier(emis),
    page: PAGE,
    css: [RELEVE_CSS, PAPIER_CSS],
    lettre: <LettreDuTerme emis={emis} page={PAGE} />,
  })
