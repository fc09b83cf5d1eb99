import { Cron } from 'croner'

type Horaire = { readonly jours: readonly number[]; readonly heures: readonly string[] }

/** The first of its hours after an instant, in France; null without days or hours. What does not exist in March comes at 3; what comes twice in October, once. */
export function prochaineHeure({ jours, heures }: Horaire, apres: Date): Date | null {
  if (!jours.length) return null
  const next = heures.flatMap((heure) => {
    const [hour, minute] = heure.split(':')
    const cron = new Cron(`${Number(minute)} ${Number(hour)} * * ${jours.join(',')}`, { timezone: 'Europe/Paris', paused: true })
    return cron.nextRun(apres) ?? []
  })
  return next.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/** Whether an hour has come that is not honoured yet: one, however many were missed. */
export function estDu(horaire: Horaire, passe: Date, now: Date): boolean {
  const next = prochaineHeure(horaire, passe)
  return next !== null && next <= now
}
