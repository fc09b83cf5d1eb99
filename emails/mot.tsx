import { Fragment } from 'react'
import { type Expediteur, MiseEnPage, NE_PLUS_RECEVOIR, Paragraphe, signature } from './layout'

/** A mail that is words and one button: the same strings make its HTML and its text part. */
export type Mot = {
  readonly sujet: string
  /** What a list of mails shows after the subject. */
  readonly apercu: string
  readonly paragraphes: readonly string[]
  /** « Appareil : Firefox sur Windows », after the first paragraph. */
  readonly faits?: readonly (readonly [label: string, value: string])[]
  readonly bouton: { readonly texte: string; readonly lien: string }
  /** Why one receives it, and what to do if it was not asked for. */
  readonly pourquoi: string
  /** Where to refuse mails of this kind, for one that may be refused. */
  readonly desabonnement?: string
}

type Props = { readonly agence: Expediteur; readonly mot: Mot }

export const MailDuMot = ({ agence, mot: { sujet, apercu, paragraphes, faits = [], bouton, pourquoi, desabonnement } }: Props) => (
  <MiseEnPage agence={agence} apercu={apercu} titre={sujet} bouton={bouton} pourquoi={pourquoi} desabonnement={desabonnement}>
    <Paragraphe>Bonjour,</Paragraphe>
    {paragraphes.map((text, index) => (
      <Fragment key={index}>
        <Paragraphe>{text}</Paragraphe>
        {index === 0 && faits.length > 0 && (
          <Paragraphe>
            {faits.map(([label, value], line) => (
              <span key={label}>
                {line > 0 && <br />}
                {label} : <b>{value}</b>
              </span>
            ))}
          </Paragraphe>
        )}
      </Fragment>
    ))}
  </MiseEnPage>
)

export function texteDuMot({ agence, mot: { paragraphes, faits = [], bouton, pourquoi, desabonnement } }: Props): string {
  const [first = '', ...rest] = paragraphes
  const told = faits.map(([label, value]) => `${label}\u00a0: ${value}`).join('\n')
  const parts = ['Bonjour,', first, told, ...rest, `${bouton.texte}\u00a0:\n${bouton.lien}`, signature(agence), pourquoi]
  if (desabonnement) parts.push(`${NE_PLUS_RECEVOIR}\u00a0:\n${desabonnement}`)
  return parts.filter(Boolean).join('\n\n')
}
