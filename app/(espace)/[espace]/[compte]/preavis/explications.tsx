import { Depliant } from '@/components/ui/depliant'
import { FORME_DU_CONGE, LETTRE_ELECTRONIQUE } from '@/lib/domain/preavis'

/** What a deposit is worth, before it is made. */
export const Explications = ({ agence }: { agence: string }) => (
  <section className="card" aria-labelledby="comment">
    <h2 id="comment">Comment cela se passe</h2>
    <ol className="etapes mt-3">
      <li>
        <b>Vous voyez la fin de votre préavis</b>, calculée d’après votre bail, avant d’envoyer quoi que ce soit.
      </li>
      <li>
        <b>Vous le déposez ici.</b> {agence} est prévenue aussitôt, et un accusé de dépôt vous arrive par e-mail.
      </li>
      <li>
        <b>Elle vous répond</b> : ce dépôt lui suffit, avec la fin qu’elle retient, ou il lui faut aussi votre lettre.
      </li>
    </ol>
    <Depliant titre="Ce que dit la loi">
      <p>{FORME_DU_CONGE}</p>
      <p className="mt-2">{LETTRE_ELECTRONIQUE}</p>
      <p className="mt-2">
        Ce formulaire n’est pas l’une de ces formes : il prévient votre agence. Si elle ne vous l’a pas confirmé, envoyez aussi votre lettre
        pour que le préavis coure à coup sûr.
      </p>
    </Depliant>
  </section>
)
