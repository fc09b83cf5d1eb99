import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { recevoirLeCompteRendu } from './actions'

/** Her own choice: the report of each publication by mail, or not. */
export const CompteRendu = ({ recu }: { recu: boolean }) => (
  <section className="card flex flex-wrap items-center justify-between gap-3" aria-labelledby="compte-rendu">
    <div className="min-w-0">
      <h2 id="compte-rendu">Compte rendu par e-mail</h2>
      <p className="hint">
        {recu ? 'Vous recevez un message à chaque publication.' : 'Un message à chaque publication : ce qui a changé, ce qui a été refusé.'}
      </p>
    </div>
    <FormulaireDUnGeste action={recevoirLeCompteRendu} champ="voulu" valeur={recu ? 'non' : 'oui'} pending="…" className="btn">
      {recu ? 'Ne plus le recevoir' : 'Le recevoir'}
    </FormulaireDUnGeste>
  </section>
)
