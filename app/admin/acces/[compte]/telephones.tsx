import { InstantEnLettres } from '@/components/ui/instant'
import { lienTelephonique } from '@/lib/domain/telephones'
import type { telephonesDuCompte } from '@/lib/queries/telephones'
import { afficherTelephone } from '@/lib/saisie-du-telephone'

type Props = { readonly telephones: NonNullable<Awaited<ReturnType<typeof telephonesDuCompte>>> }

/** The holder's telephones as they hold; what the person has given herself is to be copied into the agency's software. */
export function TelephonesDuTitulaire({ telephones: { enVigueur, publies, donnesLe } }: Props) {
  const lignes = [
    ['Téléphone fixe', enVigueur.fixe, publies.fixe],
    ['Téléphone mobile', enVigueur.mobile, publies.mobile],
  ] as const
  return (
    <section className="card" aria-labelledby="telephones">
      <h2 id="telephones">Téléphones</h2>
      {donnesLe && (
        <p className="hint mt-1">
          Donnés en ligne par leur titulaire le <InstantEnLettres instant={donnesLe} />. Reportez-les dans votre logiciel.
        </p>
      )}
      <dl className="fiche mt-1">
        {lignes.map(([label, numero, publie]) => (
          <div key={label} className="items-center">
            <dt>{label}</dt>
            <dd className="text-right">
              {numero ? (
                <a className="num inline-flex min-h-11 items-center" href={lienTelephonique(numero)}>
                  {afficherTelephone(numero)}
                </a>
              ) : (
                'aucun'
              )}
              {donnesLe && numero !== publie && (
                <span className="hint block font-normal">publié : {publie ? afficherTelephone(publie) : 'aucun'}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
