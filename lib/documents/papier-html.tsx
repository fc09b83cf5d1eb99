import { type PapierEmis, titreDuPapier } from '../domain/papier-emis'
import { documentHtml } from './html'
import { pagesDeLettre, referenceAffichee } from './lettre'
import { LETTRE_CSS } from './lettre-css'
import { LettreDuTerme } from './papier'
import { PAPIER_CSS } from './papier-css'
import { RELEVE_CSS } from './releve-css'

const PAGE = 'papier'

/** A quittance, a reçu or an avis d’échéance, for `renderPdf`. */
export function papierHtml(emis: PapierEmis): Promise<string> {
  const titre = titreDuPapier(emis)
  const marges = pagesDeLettre({
    page: PAGE,
    rappel: `${emis.agence.nom} · ${titre} · Référence ${referenceAffichee(emis.reference)}`,
    mentions: emis.agence.mentions || emis.agence.nom,
  })
  const css = [LETTRE_CSS, RELEVE_CSS, PAPIER_CSS, marges].join('\n')
  return documentHtml(
    <main>
      <LettreDuTerme emis={emis} page={PAGE} />
    </main>,
    { title: `${titre}, ${emis.reference}`, lang: 'fr', css },
  )
}
