import type { Day } from '@/lib/domain/day'
import type { Accueil } from '@/lib/queries/accueil'
import { Annonces } from './annonces'
import { DerniersDocuments } from './derniers-documents'
import { ProchaineEcheance } from './prochaine-echeance'

type Faits = Pick<Accueil, 'prochaine' | 'prelevement' | 'documents' | 'nouveaux' | 'evenements'>

/** What a co-owner finds on his home beside what everyone does. */
export const AccueilDuCoproprietaire = ({ accueil, jour, base }: { accueil: Faits; jour: Day; base: string }) => (
  <>
    <ProchaineEcheance accueil={accueil} base={base} />
    <DerniersDocuments accueil={accueil} base={base} />
    <Annonces evenements={accueil.evenements} base={base} jour={jour} />
  </>
)
