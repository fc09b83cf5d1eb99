import { Joindre } from './joindre'

type Props = { readonly agence: { readonly nom: string; readonly telephone: string; readonly email: string } | null }

/** What to do when codes are not recognised, the same whatever is wrong with them. */
export const CodesNonReconnus = ({ agence }: Props) => (
  <ul className="list-disc space-y-2 pl-5">
    <li>Recopiez les deux codes du même courrier. Majuscules, minuscules et espaces ne comptent pas.</li>
    <li>Ils ont déjà servi ? Votre espace est activé : connectez-vous avec votre adresse électronique.</li>
    <li>
      Ils ont plus de 90 jours, ou rien n’y fait ? Demandez-en de nouveaux à <Joindre agence={agence} />.
    </li>
  </ul>
)
