import Link from 'next/link'
import type { ExerciceDeCharges, NatureDesChiffres } from '@/lib/domain/charges'
import { nomDeLExercice } from '@/lib/domain/exercice'
import type { Vue } from '@/lib/domain/tableau-des-charges'

const DIT = {
  APPROUVE: 'ce qui a été dépensé, dans des comptes approuvés par l’assemblée générale.',
  DEPENSE: 'ce qui a été dépensé ; l’assemblée générale n’a pas encore approuvé ces comptes.',
  EN_COURS: 'ce qui est dépensé à ce jour ; l’année n’est pas finie.',
  BUDGET: 'le budget voté par l’assemblée générale, car les dépenses ne sont pas publiées ici.',
} as const satisfies Record<NatureDesChiffres, string>

/** Where each exercice's figures come from, and how a part is computed. */
export const Provenance = ({
  exercices,
  vue,
  depenses,
  fonds,
}: {
  exercices: readonly ExerciceDeCharges[]
  vue: Vue
  /** Where they are read; null where they are not. */
  depenses: string | null
  fonds: string | null
}) => (
  <section className="card" aria-labelledby="provenance">
    <h2 id="provenance">D’où viennent ces chiffres ?</h2>
    <dl className="fiche mt-1">
      {exercices.map((exercice) => (
        <div key={exercice.code} className="!justify-start">
          <dt>{nomDeLExercice(exercice)} :</dt>
          <dd className="!font-normal">{DIT[exercice.nature]}</dd>
        </div>
      ))}
    </dl>
    {vue === 'part' && (
      <p className="mt-2">
        Votre part est calculée par clé de répartition, avec les tantièmes d’aujourd’hui, pour les lots que vous aviez au dernier jour de
        l’exercice (aujourd’hui, s’il n’est pas fini). L’arrêté de vos comptes par votre syndic peut en différer.
      </p>
    )}
    <p className="hint mt-2">
      Le fonds de travaux et les travaux votés à part n’y sont pas : ce sont des provisions, non des charges.{' '}
      {fonds && <Link href={fonds}>Voir le fonds de travaux</Link>}
    </p>
    {depenses && (
      <p className="no-print mt-1">
        <Link className="inline-flex min-h-11 items-center" href={depenses}>
          Voir les dépenses une par une
        </Link>
      </p>
    )}
  </section>
)
