import { type Day, formatDay, formatDayInWords } from '@/lib/domain/day'

/** `12/03/2026`, for tables. */
export const Jour = ({ jour }: { jour: Day }) => <time dateTime={jour}>{formatDay(jour)}</time>

/** « 12 mars 2026 », « 1ᵉʳ avril 2026 », for sentences. */
export function JourEnLettres({ jour }: { jour: Day }) {
  const words = formatDayInWords(jour)
  return (
    <time dateTime={jour}>
      {words.startsWith('1er ') ? (
        <>
          1<sup>er</sup>
          {words.slice(3)}
        </>
      ) : (
        words
      )}
    </time>
  )
}
