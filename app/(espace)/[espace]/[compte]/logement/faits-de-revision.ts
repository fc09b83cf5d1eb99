import type { FaitsDeRevision } from '@/lib/domain/revision-du-bail'
import { estHabitation } from '@/lib/domain/usage-du-bail'
import type { BailDuLogement, Logement } from '@/lib/queries/logement'

/** What the revision of a rent is reckoned from. */
export const faitsDeRevision = ({ arrondi, publies, terme }: Logement, bail: BailDuLogement): FaitsDeRevision => ({
  ...{ debut: bail.debut, loyer: bail.loyer, trimestre: bail.trimestre, valeur: bail.valeur, dpe: bail.dpe, arrondi, publies },
  demande: terme?.loyer ?? null,
  habitation: estHabitation(bail.usage),
})
