import { EtatDuPreavis } from '@/components/etat-du-preavis'
import { FaitsDuPreavis } from '@/components/faits-du-preavis'
import { InstantEnLettres } from '@/components/ui/instant'
import { JourEnLettres } from '@/components/ui/jour'
import { plusTard } from '@/lib/domain/jours'
import type { UsageDuBail } from '@/lib/domain/preavis'
import type { PreavisDonne } from '@/lib/preavis-lu'

const TITRE = { DEPOSE: 'Votre préavis prendrait fin le', CONFIRME: 'Votre préavis prend fin le' } as const

export const Reponse = ({ preavis: { reponse, decidePar, decideLe } }: { preavis: PreavisDonne }) => (
  <div className="reponse-du-preavis mt-3">
    <p className="hint">
      {decidePar}
      {decideLe && (
        <>
          , le <InstantEnLettres instant={decideLe} />
        </>
      )}
    </p>
    {reponse && <p className="texte-du-preavis">{reponse}</p>}
  </div>
)

/** The notice that is open: the end first, then what the agency said, then what was deposited. */
export function EnCours({ preavis, usage }: { preavis: PreavisDonne; usage: UsageDuBail | null }) {
  const confirme = preavis.etat === 'CONFIRME'
  const fin = preavis.finRetenue ?? (preavis.souhaitLe ? plusTard(preavis.fin, preavis.souhaitLe) : preavis.fin)
  return (
    <section className="card" aria-labelledby="en-cours">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 id="en-cours" className="!text-[17px]">
          {confirme ? TITRE.CONFIRME : TITRE.DEPOSE}
        </h2>
        <EtatDuPreavis etat={preavis.etat} pour="client" />
      </div>
      <p className="mots mt-1">
        <JourEnLettres jour={fin} />
      </p>
      {confirme ? (
        <Reponse preavis={preavis} />
      ) : (
        <p className="hint mt-1">Votre agence va vous répondre : vous serez prévenu par e-mail. D’ici là, cette date est indicative.</p>
      )}
      <FaitsDuPreavis preavis={preavis} usage={usage} />
    </section>
  )
}
