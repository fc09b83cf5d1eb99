import { ibanParQuatre } from '@/lib/domain/epc'
import { Copier } from './copier'

type Props = { readonly titulaire: string | null; readonly iban: string; readonly bic: string | null; readonly reference?: string }

/** Where a transfer goes: the account of the syndicat, never the syndic's own. */
export const CoordonneesBancaires = ({ titulaire, iban, bic, reference }: Props) => (
  <dl className="rib mt-2">
    {titulaire && (
      <div>
        <dt>Titulaire</dt>
        <dd>{titulaire}</dd>
        <Copier texte={titulaire} quoi="le titulaire" />
      </div>
    )}
    <div>
      <dt>IBAN</dt>
      <dd className="num">{ibanParQuatre(iban)}</dd>
      <Copier texte={iban.replace(/\s/g, '')} quoi="l’IBAN" />
    </div>
    {bic && (
      <div>
        <dt>BIC</dt>
        <dd className="num">{bic}</dd>
        <Copier texte={bic} quoi="le BIC" />
      </div>
    )}
    {reference && (
      <div>
        <dt>Référence à indiquer</dt>
        <dd>{reference}</dd>
        <Copier texte={reference} quoi="la référence" />
      </div>
    )}
  </dl>
)
