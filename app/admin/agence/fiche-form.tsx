'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import { TexteLong } from '@/components/ui/texte-long'
import { IDLE } from '@/lib/form-state'
import { changerLaFiche } from './actions'
import { Apercu } from './apercu'

type Champ = {
  readonly nom: string
  readonly titre: string
  readonly aide?: string
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'color'
  readonly max: number
  readonly long?: true
}

const GENERAL: readonly Champ[] = [
  { nom: 'nom', titre: 'Nom de l’agence', max: 200 },
  { nom: 'activite', titre: 'Activité', aide: 'Sous le nom, sur la page d’entrée et les courriers.', max: 200 },
  { nom: 'adresse1', titre: 'Adresse', max: 200 },
  { nom: 'codePostal', titre: 'Code postal', max: 10 },
  { nom: 'ville', titre: 'Ville', max: 100 },
  { nom: 'telephone', titre: 'Téléphone', type: 'tel', max: 40 },
  { nom: 'email', titre: 'Adresse électronique', type: 'email', aide: 'Reçoit les demandes de vos clients.', max: 320 },
  { nom: 'site', titre: 'Site', type: 'url', max: 300 },
  { nom: 'horaires', titre: 'Horaires', aide: 'Dans la page des contacts de vos clients.', max: 500, long: true },
]
const SOCIETE: readonly Champ[] = [
  { nom: 'formeJuridique', titre: 'Forme juridique', max: 100 },
  { nom: 'capital', titre: 'Capital', max: 100 },
  { nom: 'siret', titre: 'SIRET', max: 20 },
  { nom: 'ape', titre: 'Code APE', max: 10 },
  { nom: 'rcs', titre: 'RCS', max: 100 },
  { nom: 'tva', titre: 'TVA intracommunautaire', max: 20 },
  {
    nom: 'emailCommercant',
    titre: 'Adresse du commerçant',
    type: 'email',
    aide: 'Pour les avis de paiement par carte, à venir.',
    max: 320,
  },
  { nom: 'codeSociete', titre: 'Code société', aide: 'Après votre code client, dans l’adresse d’entrée.', max: 20 },
  { nom: 'mentions', titre: 'Mentions au pied des courriers', max: 1000, long: true },
]
const MANDATAIRE: readonly Champ[] = [
  { nom: 'gerant', titre: 'Représentant légal', max: 200 },
  { nom: 'gerantFonction', titre: 'Sa fonction', max: 100 },
  { nom: 'carteNumero', titre: 'Carte professionnelle n°', max: 100 },
  { nom: 'carteDelivreePar', titre: 'Délivrée par', max: 200 },
  { nom: 'carteJusquAu', titre: 'Valable jusqu’au', aide: 'JJ/MM/AAAA', max: 10 },
  { nom: 'garant', titre: 'Garant financier', max: 200 },
  { nom: 'garantAdresse', titre: 'Son adresse', max: 300 },
  { nom: 'garantieMontant', titre: 'Montant garanti', aide: 'En euros.', max: 30 },
  { nom: 'assureurRc', titre: 'Assureur en responsabilité civile', max: 200 },
  { nom: 'policeRc', titre: 'Police n°', max: 100 },
]

type Props = {
  /** As they are typed: days JJ/MM/AAAA, amounts in euros. */
  readonly valeurs: Readonly<Record<string, string>>
  readonly version: number
  readonly logo: string | null
  readonly lecture: boolean
}

/** What the agency says of itself, on its clients' pages and at the foot of its letters (manual Crypto, « Agence »). */
export function FicheForm({ valeurs, version, logo, lecture }: Props) {
  const [state, submit] = useActionState(changerLaFiche, IDLE)
  const valeur = (nom: string) => state.values[nom] ?? valeurs[nom] ?? ''
  const champs = (liste: readonly Champ[]) =>
    liste.map(({ nom, titre, aide, type = 'text', max, long }) =>
      long ? (
        <TexteLong
          key={nom}
          name={nom}
          {...(aide && { hint: aide })}
          label={titre}
          rows={3}
          maxLength={max}
          defaultValue={valeur(nom)}
          error={state.errors[nom]}
        />
      ) : (
        <Field
          key={nom}
          name={nom}
          label={titre}
          type={type}
          maxLength={max}
          autoComplete="off"
          defaultValue={valeur(nom)}
          error={state.errors[nom]}
          {...(aide && { hint: aide })}
        />
      ),
    )
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      {state.status === 'done' && state.message && <FormSuccess titre={state.message} />}
      {state.values.change && (
        <div role="alert">
          <Alert titre="Cette fiche a changé entre-temps.">
            Un collègue l’a modifiée pendant que vous la regardiez, et rien n’a été écrasé. Ce que vous avez écrit est ci-dessous&nbsp;:
            enregistrez pour le garder, ou rechargez la page pour voir la sienne.
          </Alert>
        </div>
      )}
      <input type="hidden" name="version" value={state.values.version ?? version} />
      <fieldset disabled={lecture} className="grid-12 min-w-0 items-start">
        <section className="card c6 stack content-start" aria-labelledby="general">
          <h2 id="general">Général</h2>
          {champs(GENERAL)}
        </section>
        <div className="c6 stack content-start">
          <section className="card stack" aria-labelledby="apparence">
            <h2 id="apparence">Logo et couleur</h2>
            <Field
              name="accent"
              label="Couleur de l’agence"
              hint="Celle des titres, des boutons et des courriers."
              maxLength={7}
              pattern="#[0-9a-fA-F]{6}"
              defaultValue={valeur('accent')}
              error={state.errors.accent}
            />
            <Field
              name="logo"
              label="Logo"
              type="file"
              accept="image/png,image/jpeg,image/webp"
              hint="Sur les pages de vos clients ; les courriers portent l’initiale. PNG, JPEG ou WebP, 5 Mo au plus."
              error={state.errors.logo}
            />
            {logo && (
              // biome-ignore lint/performance/noImgElement: already of its size, and of an address that never changes.
              <img src={`/api/logos/${logo}`} alt="Le logo actuel" className="max-h-16 max-w-48 bg-white p-1" />
            )}
            {logo && <CaseACocher name="sansLogo">Retirer le logo</CaseACocher>}
            <Apercu champ="accent" accent={valeur('accent')} nom={valeur('nom')} ville={valeur('ville')} />
          </section>
          <section className="card stack" aria-labelledby="societe">
            <h2 id="societe">Société</h2>
            <div className="grid items-end gap-4 sm:grid-cols-2 [&>:last-child]:sm:col-span-2">{champs(SOCIETE)}</div>
          </section>
        </div>
        <section className="card c12 stack" aria-labelledby="mandataire">
          <h2 id="mandataire">Mandataire</h2>
          <div className="grid items-end gap-4 sm:grid-cols-2">{champs(MANDATAIRE)}</div>
        </section>
      </fieldset>
      {!lecture && (
        <SubmitButton pending="Enregistrement…" className="btn main self-start">
          Enregistrer la fiche
        </SubmitButton>
      )}
    </form>
  )
}
