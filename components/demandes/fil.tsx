import { InstantEnLettres } from '@/components/ui/instant'
import type { AuteurDeMessage } from '@/lib/prisma/enums'
import { Pieces } from './pieces'

type Message = {
  readonly id: string
  readonly auteur: AuteurDeMessage
  readonly nom: string
  readonly texte: string
  readonly interne: boolean
  readonly createdAt: Date
  readonly pieces: Parameters<typeof Pieces>[0]['pieces']
}

type Props = {
  messages: readonly Message[]
  /** Whose side one looks from: his own are marked so. */
  pour: AuteurDeMessage
  agence: string
}

const CLASSE = { CLIENT: 'du-client', AGENCE: 'de-l-agence' } as const

/** What was said, in order. */
export const Fil = ({ messages, pour, agence }: Props) => (
  <ol className="fil">
    {messages.map(({ id, auteur, nom, texte, interne, createdAt, pieces }) => (
      <li key={id} id={`message-${id}`} className={`message ${interne ? 'note' : CLASSE[auteur]} ${auteur === pour ? 'mien' : ''}`}>
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <b className="min-w-0 [overflow-wrap:anywhere]">
            {nom}
            {auteur === 'AGENCE' && nom !== agence && <span className="font-normal">, {agence}</span>}
          </b>
          <small className="hint">
            {interne && <b>Note interne · </b>}
            <InstantEnLettres instant={createdAt} />
          </small>
        </p>
        <p className="texte">{texte}</p>
        <Pieces pieces={pieces} />
      </li>
    ))}
  </ol>
)
