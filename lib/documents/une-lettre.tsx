import type { ReactElement } from 'react'
import type { AgenceEmettrice } from '../domain/releve-emis'
import { documentHtml } from './html'
import { pagesDeLettre, referenceAffichee } from './lettre'
import { LETTRE_CSS } from './lettre-css'

type UneLettre = {
  readonly emis: { readonly agence: Pick<AgenceEmettrice, 'nom' | 'mentions'>; readonly reference: string | null }
  readonly titre: string
  /** The name of its pages, as its <Lettre> has it. */
  readonly page: string
  readonly css: readonly string[]
  readonly lettre: ReactElement
}

/** One letter alone, for `renderPdf`. */
export function uneLettreHtml({ emis: { agence, reference }, titre, page, css, lettre }: UneLettre): Promise<string> {
  const rappel = [agence.nom, titre, reference && `Référence ${referenceAffichee(reference)}`].filter(Boolean).join(' · ')
  const marges = pagesDeLettre({ page, rappel, mentions: agence.mentions || agence.nom })
  return documentHtml(<main>{lettre}</main>, {
    title: [titre, reference].filter(Boolean).join(', '),
    lang: 'fr',
    css: [LETTRE_CSS, ...css, marges].join('\n'),
  })
}
