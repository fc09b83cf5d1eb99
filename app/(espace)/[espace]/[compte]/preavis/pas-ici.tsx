import { Joindre } from '@/components/joindre'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import type { CompteOuvert } from '@/lib/viewer-kinds'

/** The agency's software knows of the departure already. */
export const Enregistre = ({ preavisLe, departLe }: { preavisLe: Day | null; departLe: Day | null }) => (
  <section className="card" aria-labelledby="enregistre">
    <h2 id="enregistre" className="!text-[17px]">
      Votre préavis est enregistré{departLe && ' : vous partez le'}
    </h2>
    {departLe && (
      <p className="mots mt-1">
        <JourEnLettres jour={departLe} />
      </p>
    )}
    <p className="mt-2">
      {preavisLe && (
        <>
          Votre agence a noté votre préavis le <JourEnLettres jour={preavisLe} />.{' '}
        </>
      )}
      Il n’y a rien d’autre à déposer ici. Pour l’état des lieux de sortie et la remise des clés, écrivez-lui depuis « Mes demandes ».
    </p>
  </section>
)

/** A lease that is not left by this form, or not known here. */
export const PasIci = ({ phrase, agence }: { phrase: string | null; agence: CompteOuvert['agence'] }) => (
  <section className="card" aria-label="Donner mon préavis">
    <p>
      {phrase ??
        'Votre bail n’est pas encore publié ici : sans lui, la durée de votre préavis ne peut pas être calculée. Appelez votre agence.'}
    </p>
    <p className="mt-2">
      <Joindre agence={agence} />.
    </p>
  </section>
)
