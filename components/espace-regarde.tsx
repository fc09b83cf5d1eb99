import { heureEnLettres } from '@/lib/domain/instant'

type Props = { readonly client: string; readonly par: string; readonly fin: Date | null; readonly quitter: () => Promise<never> }

/** On every page of a client's space that staff look at: whose it is, as whom, until when, and the way out. */
export const EspaceRegarde = ({ client, par, fin, quitter }: Props) => (
  <aside className="regarde no-print" aria-label="Espace d’un client">
    <p>
      <b>Vous voyez l’espace de {client}, en lecture seule.</b> Connecté comme {par}
      {fin && `, jusqu’à ${heureEnLettres(fin)}`}. Votre client n’en est pas prévenu, le journal de l’agence le garde.
    </p>
    <form action={quitter}>
      <button type="submit" className="btn">
        Quitter
      </button>
    </form>
  </aside>
)
