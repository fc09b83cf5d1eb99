import { CaseACocher } from '@/components/ui/case-a-cocher'

export type Tape = { readonly values: Readonly<Record<string, string>>; readonly rendu: boolean }

/** A switch and what it means; after a refusal, as it was typed: a box that is not ticked is not sent. */
export const Case = ({ nom, coche, titre, texte, tape }: { nom: string; coche: boolean; titre: string; texte: string; tape: Tape }) => (
  <CaseACocher name={nom} defaultChecked={tape.rendu ? tape.values[nom] === 'on' : coche}>
    {titre}
    <small className="hint block">{texte}</small>
  </CaseACocher>
)
