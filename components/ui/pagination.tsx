import Link from 'next/link'

/** Pages of a list, from 1; nothing when one page holds all. */
export function Pagination({ chemin, page, total, parPage }: { chemin: string; page: number; total: number; parPage: number }) {
  const pages = Math.ceil(total / parPage)
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 pt-3">
      {page > 1 ? (
        <Link className="btn" href={`${chemin}?page=${page - 1}`} rel="prev">
          ← Plus récentes
        </Link>
      ) : (
        <span />
      )}
      <span className="hint">
        Page {page} sur {pages}
      </span>
      {page < pages ? (
        <Link className="btn" href={`${chemin}?page=${page + 1}`} rel="next">
          Plus anciennes →
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
