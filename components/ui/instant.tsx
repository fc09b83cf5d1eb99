import { formatInstant, instantEnLettres } from '@/lib/domain/instant'

/** For sentences: « 21 novembre 2026 à 6 h 05 ». */
export const InstantEnLettres = ({ instant }: { instant: Date }) => (
  <time dateTime={instant.toISOString()}>{instantEnLettres(instant)}</time>
)

/** An instant as it was in France: `12/03/2026 14:05`. */
export const Instant = ({ instant }: { instant: Date }) => <time dateTime={instant.toISOString()}>{formatInstant(instant)}</time>
