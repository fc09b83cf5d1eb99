import { Barres } from '@/components/charts/barres'
import { Chiffres } from '@/components/charts/chiffres'
import { type Donnees, quantiteEn } from '@/components/charts/donnees'
import { Icon, type IconName } from '@/components/ui/icon'
import { type Comparaison, comparerAnnees, douzeMois, type MoisCompare } from '@/lib/domain/consommations'
import { formatMonth, moisCourt } from '@/lib/domain/day'
import { ecartEnMots } from '@/lib/domain/ecart'
import { formatQuantite, sumQuantites } from '@/lib/domain/quantite'
import { FLUIDE } from '@/lib/labels'
import type { Compteur } from '@/lib/queries/consommations'

const DESSIN = { EAU_FROIDE: 'droplets', EAU_CHAUDE: 'droplets', CHAUFFAGE: 'flame' } as const satisfies Record<
  Compteur['fluide'],
  IconName
>

function donnees({ fluide, unite }: Compteur, rang: number, mois: readonly MoisCompare[]): Donnees {
  const avant = mois.some(({ precedent }) => precedent !== null)
  return {
    id: `compteur-${rang}`,
    titre: `${FLUIDE[fluide]}, mois par mois, en ${unite}`,
    description: `Une barre par mois${avant ? ', à côté de celle du même mois un an avant' : ''}. Les mêmes chiffres sont dans le tableau qui suit.`,
    categories: mois.map((one) => ({ court: moisCourt(one.mois), long: formatMonth(one.mois) })),
    series: [
      { nom: '12 derniers mois', valeurs: mois.map(({ courant }) => courant) },
      ...(avant ? [{ nom: 'Un an avant', valeurs: mois.map(({ precedent }) => precedent) }] : []),
    ],
    unite: quantiteEn(unite),
  }
}

function enMots(comparaison: Comparaison | null): string {
  if (!comparaison) return 'Rien ne permet encore de comparer avec l’an dernier.'
  const { ecart, mois, precedent, courant } = comparaison
  const lesquels = mois === 1 ? 'le seul mois relevé' : `les ${mois} mois relevés`
  const sur = mois < 12 ? `, sur ${lesquels} les deux années` : ''
  if (ecart !== null) return `C’est ${ecartEnMots(ecart)} l’an dernier${sur}.`
  return precedent === 0 && courant >= 0 ? `L’an dernier, rien n’avait été consommé${sur}.` : ''
}

/** A meter over twelve months, with what it says in words. */
export function EnImage({ compteur, rang }: { compteur: Compteur; rang: number }) {
  const { fluide, unite, releves } = compteur
  const mois = douzeMois(releves)
  const lus = mois.flatMap(({ courant }) => courant ?? [])
  const [manquants, negatifs] = [
    mois.filter(({ courant }) => courant === null),
    mois.filter(({ courant }) => courant !== null && courant < 0),
  ]
  const picture = donnees(compteur, rang, mois)
  const index = mois.some((one) => one.index !== null)
    ? [{ entete: 'Index', valeurs: mois.map((one) => (one.index === null ? null : formatQuantite(one.index, unite))) }]
    : []
  return (
    <section className="card" aria-labelledby={`titre-${picture.id}`}>
      <h2 id={`titre-${picture.id}`} className="flex items-center gap-2">
        <Icon name={DESSIN[fluide]} className="no-print" />
        {FLUIDE[fluide]}
      </h2>
      <p className="mt-1">
        <b className="amount text-[28px]">{formatQuantite(sumQuantites(lus), unite)}</b>{' '}
        <span className="hint">en {lus.length === 12 ? 'douze' : lus.length} mois</span>
      </p>
      <p>{enMots(comparerAnnees(mois))}</p>
      <Barres donnees={picture} />
      {manquants.length > 0 && (
        <p className="hint mt-2">
          {manquants.length > 3
            ? `${manquants.length} mois n’ont pas de relevé.`
            : `Pas de relevé en ${manquants.map((one) => formatMonth(one.mois)).join(', ')}.`}
        </p>
      )}
      {negatifs.length > 0 && (
        <p className="hint mt-2">
          En {negatifs.map((one) => formatMonth(one.mois)).join(', ')}, le chiffre est négatif : le compteur a sans doute été remplacé, ou
          un relevé corrigé. C’est pourquoi nous ne comparons pas avec l’an dernier.
        </p>
      )}
      <Chiffres donnees={picture} premiere="Mois" enPlus={index} />
    </section>
  )
}
