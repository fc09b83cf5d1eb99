import { addMonths, type Day } from './day'
import { finDuMois, periodeEnMots } from './jours'
import { formatTrimestre, type Trimestre } from './trimestre'

/** « 3e trimestre 2026 », « année 2025 », « mars 2026 », else « du 17 mars au 30 avril 2026 ». */
export function periodeDuCrg(debut: Day, fin: Day): string {
  const [annee, mois] = [debut.slice(0, 4), Number(debut.slice(5, 7))]
  const premier = debut.endsWith('-01')
  if (premier && mois % 3 === 1 && fin === finDuMois(addMonths(debut, 2)))
    return formatTrimestre(`${annee}-T${(mois + 2) / 3}` as Trimestre)
  return debut === `${annee}-01-01` && fin === `${annee}-12-31` ? `année ${annee}` : periodeEnMots(debut, fin)
}
