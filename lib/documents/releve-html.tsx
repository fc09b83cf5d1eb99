import { formatDay } from '../domain/day'
import { type ReleveEmis, titreDuReleve } from '../domain/releve-emis'
import { documentHtml } from './html'
import { pagesDeLettre, referenceAffichee } from './lettre'
import { LETTRE_CSS } from './lettre-css'
import { LettreDeReleve } from './releve'
import { RELEVE_CSS } from './releve-css'

const nomDePage = (index: number) => `releve-${index}`

const margesDe = (emis: ReleveEmis, index: number, pages?: number) =>
  pagesDeLettre({
    page: nomDePage(index),
    rappel: `${emis.agence.nom} · Relevé de compte du ${formatDay(emis.dateDeValeur)} · Référence ${referenceAffichee(emis.reference)}`,
    mentions: emis.agence.mentions || emis.agence.nom,
    pages,
  })

async function html(emis: readonly ReleveEmis[], title: string, pages?: readonly number[]): Promise<string> {
  const marges = emis.map((one, index) => margesDe(one, index, pages?.[index]))
  const lettres = emis.map((one, index) => <LettreDeReleve key={nomDePage(index)} emis={one} page={nomDePage(index)} />)
  return documentHtml(<main>{lettres}</main>, { title, lang: 'fr', css: [LETTRE_CSS, RELEVE_CSS, ...marges].join('\n') })
}

/** One statement, for `renderPdf`. */
export const releveHtml = (emis: ReleveEmis): Promise<string> => html([emis], `${titreDuReleve(emis)}, ${emis.reference}`)

/** Many statements, for `renderManyPdf`. @param pages how many pages each takes. */
export const relevesHtml = (emis: readonly ReleveEmis[], pages: readonly number[]): Promise<string> =>
  html(emis, 'Relevés de compte', pages)
