import { Onglets } from './onglets'

const PAGES = [
  ['/admin/agence', 'Fiche'],
  ['/admin/agence/bureaux', 'Bureaux'],
] as const

/** What the agency says of itself. */
export const OngletsDeLAgence = ({ ici }: { ici: (typeof PAGES)[number][0] }) => (
  <Onglets label="Votre agence" onglets={PAGES.map(([href, titre]) => ({ href, titre, ici: href === ici }))} />
)
