import type { Day } from '@/lib/domain/day'
import type { Rubrique } from '@/lib/domain/rubriques'
import type { Accueil } from '@/lib/queries/accueil'
import { Annonces } from './annonces'
import { DerniersDocuments } from './derniers-documents'
import { ProchaineEcheance } from './prochaine-echeance'

type Faits = Pick<Accueil, 'prochaine' | 'prelevement' | 'documents' | 'nouveaux' | 'evenements'>

type Props = { accueil: Faits; jour: Day; base: string; ouverte: (rubrique: Rubrique) => boolean }

/** What a co-owner finds on his home beside what everyone does. */
export const AccueilDuCoproprietaire = ({ accueil, jour, base, ouverte }: Props) => (
  <>
    <ProchaineEcheance accueil={accueil} base={base} />
    {ouverte('DOCUMENTS') && <DerniersDocuments accueil={accueil} base={base} />}
    <Annonces evenements={accueil.evenements} base={base} jour={jour} residence={ouverte('BIENS')} />
  </>
)
