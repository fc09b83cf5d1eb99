import { Onglets } from './onglets'

const PAGES = [
  ['/admin/diffusions', 'Courriers et documents'],
  ['/admin/modeles', 'Modèles'],
  ['/admin/informations', 'Informations'],
  ['/admin/partenaires', 'Partenaires'],
] as const

type Page = (typeof PAGES)[number][0]

/** What the agency writes to its clients. */
export const OngletsDesDiffusions = ({ ici }: { ici: Page }) => (
  <Onglets label="Ce que vous publiez" onglets={PAGES.map(([href, titre]) => ({ href, titre, ici: href === ici }))} />
)
