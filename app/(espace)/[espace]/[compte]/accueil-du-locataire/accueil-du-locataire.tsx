import type { Day } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'
import type { AccueilDuLocataire as Faits } from '@/lib/queries/accueil-du-locataire'
import { APayer } from './a-payer'
import { DernieresQuittances } from './dernieres-quittances'
import { MonLogement } from './logement'

type Props = { faits: Faits; solde: Cents; jour: Day; base: string; preleve: boolean; sortant: boolean }

/** What a tenant finds on his home beside what everyone does. */
export const AccueilDuLocataire = ({ faits, solde, jour, base, preleve, sortant }: Props) => (
  <>
    <APayer termes={faits.termes} solde={solde} jour={jour} base={base} preleve={preleve} />
    <DernieresQuittances termes={faits.termes} jour={jour} base={base} papiers={faits.logement !== null} />
    <MonLogement accueil={faits} jour={jour} base={base} sortant={sortant} />
  </>
)
