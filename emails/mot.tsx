import { type Expediteur, MiseEnPage, Paragraphe, signature } from './layout'

/** A mail that is words and one button: the same strings make its HTML and its text part. */
export type Mot = {
  readonly sujet: string
  /** What a list of mails shows after the subject. */
  readonly apercu: string
  readonly paragraphes: readonly string[]
  readonly bouton: { readonly texte: string; readonly lien: string }
  /** Why one receives it, and what to do if it was not asked for. */
  readonly pourquoi: string
}

type Props = { readonly agence: Expediteur; readonly mot: Mot }

export const MailDuMot = ({ agence, mot: { sujet, apercu, paragraphes, bouton, pourquoi } }: Props) => (
  <MiseEnPage agence={agence} apercu={apercu} titre={sujet} bouton={bouton} pourquoi={pourquoi}>
    <Paragraphe>Bonjour,</Paragraphe>
    {paragraphes.map((text) => (
      <Paragraphe key={text}>{text}</Paragraphe>
    ))}
  </MiseEnPage>
)

export const texteDuMot = ({ agence, mot: { paragraphes, bouton, pourquoi } }: Props): string =>
  ['Bonjour,', ...paragraphes, `${bouton.texte} :\n${bouton.lien}`, signature(agence), pourquoi].join('\n\n')
