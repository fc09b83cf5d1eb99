import { Barres } from '@/components/charts/barres'
import { Chiffres } from '@/components/charts/chiffres'
import { type Donnees, EUROS } from '@/components/charts/donnees'
import { formatMonth, moisCourt } from '@/lib/domain/day'
import type { Grille } from '@/lib/domain/loyers'

const donnees = ({ annee, parMois }: Grille): Donnees => ({
  id: 'loyers',
  titre: `Loyers ${annee}, mois par mois`,
  description:
    'Deux barres par mois\u00A0: ce qui a été appelé, et ce qui en a été reçu. Les mêmes chiffres sont dans le tableau qui suit.',
  categories: parMois.map(({ mois }) => ({ court: moisCourt(mois), long: formatMonth(mois) })),
  series: [
    { nom: 'Appelé', valeurs: parMois.map(({ appele }) => appele) },
    { nom: 'Reçu', valeurs: parMois.map(({ recu }) => recu) },
  ],
  unite: EUROS,
})

export function EnImage({ grille }: { grille: Grille }) {
  if (grille.total.appele === 0 && grille.total.recu === 0) return null
  const picture = donnees(grille)
  return (
    <section className="card" aria-labelledby="image">
      <h2 id="image">Appelé et reçu, mois par mois</h2>
      <Barres donnees={picture} />
      <Chiffres donnees={picture} premiere="Mois" />
    </section>
  )
}
