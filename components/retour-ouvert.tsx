import { cheminOuvert } from '@/lib/domain/rubriques'
import { Retour } from './retour'

type Props = { readonly compte: Parameters<typeof cheminOuvert>[0]; readonly base: string; readonly chemin: string; readonly vers: string }

/** To the page of the space that led here; to its home, where the agency has closed that one. */
export const RetourOuvert = ({ compte, base, chemin, vers }: Props) =>
  cheminOuvert(compte, chemin) ? <Retour href={`${base}/${chemin}`} vers={vers} /> : <Retour href={base} vers="Accueil" />
