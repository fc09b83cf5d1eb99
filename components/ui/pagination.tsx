import Link from 'next/link'

type Props = {
  /** Of the list, with what narrows it. */
  chemin: string
  page: number
  total: number
  parPage: number
  /** A list that is not in the order of time. */
  parOrdre?: boolean
}

/** Pages of a list, from 1; nothing when one page holds all. */
export function Pagination({ chemin, page, total, parPage, parOrdre = false }: Props) {
  const pages = Math.ceil(total / parPage)
  if (pages <= 1) return null
  const vers = (to: number) => `${chemin}${chemin.includes('?') ? '&' : '?'}page=${to}`
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 pt-3">
      {page > 1 ? (
        <Link className="btn" href={vers(page - 1)} rel="prev">
          ← {parOrdre ? 'Précédents' : 'Plus récentes'}
        </Link>
      ) : (
        <span />
      )}
      <span className="hint">
        Page {page} sur {pages}
      </span>
      {page < pages ? (
        <Link className="btn" href={vers(page + 1)} rel="next">
          {parOrdre ? 'Suivants' : 'Plus anciennes'} →
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}

/** The page that the address asks for; anything else is the first. */
export const pageDemandee = (value: string | string[] | undefined): number =>
  typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1
