import { ibanParQuatre } from '@/lib/domain/epc'
import { Copier } from './copier'

type Props = { readonly titulaire: string | null; readonly iban: string; readonly bic: string | null; readonly reference?: string }

/** Where a transfer goes: the account of the syndicat, never the syndic's own. */
export function CoordonneesBancaires({ titulaire, iban, bic, reference }: Props) {
  const lignes = [
    { titre: 'Titulaire', valeur: titulaire, copie: titulaire, quoi: 'le titulaire' },
    { titre: 'IBAN', valeur: ibanParQuatre(iban), copie: iban.replace(/\s/g, ''), quoi: 'l’IBAN' },
    { titre: 'BIC', valeur: bic, copie: bic, quoi: 'le BIC' },
    { titre: 'Référence à indiquer', valeur: reference, copie: reference, quoi: 'la référence' },
  ]
  return (
    <dl className="rib mt-2">
      {lignes.map(
        ({ titre, valeur, copie, quoi }) =>
          valeur &&
          copie && (
            <div key={titre}>
              <dt>{titre}</dt>
              <dd>
                <span className="min-w-0">{valeur}</span>
                <Copier texte={copie} quoi={quoi} />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
