const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: 'numeric', month: 'long', year: 'numeric' })
const hour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: 'numeric', minute: '2-digit' })

/** « 6 h 05 », in France. */
export const heureEnLettres = (instant: Date): string => hour.format(instant).replace(/^0?(\d+):(\d+)$/, '$1\u00A0h\u00A0$2')

/** An instant as it was in France, for sentences: « 21 novembre 2026 à 6 h 05 ». */
export const instantEnLettres = (instant: Date): string => `${day.format(instant)} à ${heureEnLettres(instant)}`

const figures = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** `12/03/2026 14:05`. */
export const formatInstant = (instant: Date): string => figures.format(instant)
