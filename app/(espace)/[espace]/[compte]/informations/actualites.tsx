import { Icon } from '@/components/ui/icon'
import { Jour } from '@/components/ui/jour'
import { dayInFrance } from '@/lib/domain/day'
import type { Actualite } from '@/lib/queries/informations'

/** The news of the feed that the agency has chosen: words, kept here; the articles themselves are elsewhere. */
export const Actualites = ({ actualites }: { actualites: readonly Actualite[] }) => (
  <section className="card c5 self-start" aria-labelledby="actualites">
    <h2 id="actualites" className="flex items-center gap-2">
      <Icon name="rss" size={20} className="flex-none" />
      Actualités
    </h2>
    <ul className="list mt-1">
      {actualites.map(({ titre, resume, lien, publieLe }, index) => (
        <li key={`${index}-${titre}`} className="!block first:-mt-1">
          {lien ? (
            <a className="inline-flex min-h-11 items-center font-semibold" href={lien} target="_blank" rel="noreferrer">
              <span className="[overflow-wrap:anywhere]">
                {titre}
                <span className="sr-only"> (nouvelle fenêtre)</span>
                <Icon name="external-link" size={16} className="ml-1 align-[-2px]" />
              </span>
            </a>
          ) : (
            <b className="block [overflow-wrap:anywhere]">{titre}</b>
          )}
          <small className="hint block">
            <Jour jour={dayInFrance(publieLe)} />
          </small>
          {resume && <p className="mt-1 [overflow-wrap:anywhere]">{resume}</p>}
        </li>
      ))}
    </ul>
  </section>
)
