import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { voirSonEspace } from './actions'

/** Into the space of whoever holds the compte, to read it and no more. */
export const VoirForm = ({ compte }: { compte: string }) => (
  <section className="card" aria-labelledby="voir">
    <h2 id="voir">Voir comme ce client</h2>
    <p className="mt-2 mb-3">
      Son espace, tel qu’il le voit, en lecture seule et pour trente minutes. Rien ne lui est envoyé ni marqué comme lu ; le journal de
      l’agence garde qui l’a regardé et quand.
    </p>
    <FormulaireDUnGeste action={voirSonEspace} champ="compte" valeur={compte} pending="Ouverture…" className="btn">
      Voir son espace
    </FormulaireDUnGeste>
  </section>
)
