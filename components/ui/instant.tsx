const format = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as it was in France: `12/03/2026 14:05`. */
export const Instant = ({ instant }: { instant: Date }) => <time dateTime={instant.toISOString()}>{format.format(instant)}</time>
