import { Onglets } from '@/components/admin/onglets'

const POUR_TOUS = [
  ['/admin/publications', 'Publications'],
  ['/admin/publications/donnees', 'Données envoyées'],
  ['/admin/publications/correspondances', 'Correspondances du FEC'],
  ['/admin/publications/adresses', 'Adresses en échec'],
] as const
const POUR_QUI_PUBLIE = [
  ['/admin/publications/jetons', 'Jetons'],
  ['/admin/publications/depot', 'Dossier surveillé'],
] as const

const MODELES = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const

/** What else there is about bundles, and one to fill. */
export const AutresPages = ({ publie }: { publie: boolean }) => (
  <>
    <Onglets
      label="Publications"
      nombreux
      onglets={[...POUR_TOUS, ...(publie ? POUR_QUI_PUBLIE : [])].map(([href, titre]) => ({
        href,
        titre,
        ici: href === '/admin/publications',
      }))}
    />
    <p className="flex flex-wrap items-center gap-x-4">
      Un paquet à remplir&nbsp;:
      {MODELES.map(([format, nom]) => (
        <a key={format} className="inline-flex min-h-11 items-center" href={`/api/publications/modele?format=${format}`} download>
          modèle {nom}
        </a>
      ))}
    </p>
  </>
)
