import type { Trouvailles } from '@/lib/queries/recherche'

/** What was found, by kind. Plain links: one of them opens a document. */
export const ListeDesTrouvailles = ({ groupes }: { groupes: Trouvailles }) => (
  <div className="trouvailles">
    {groupes.map(({ titre, lignes }) => (
      <section key={titre} aria-label={titre}>
        <h2>{titre}</h2>
        <ul>
          {lignes.map(({ id, href, titre: nom, detail }) => (
            <li key={id}>
              <a href={href}>
                <b>{nom}</b>
                <small className="hint">{detail}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
