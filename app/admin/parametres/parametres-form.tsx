'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Choix } from '@/components/ui/choix'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { FormSuccess } from '@/components/ui/form-success'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Rubrique } from '@/lib/domain/rubriques'
import { IDLE } from '@/lib/form-state'
import { changerParametres } from './actions'
import { Case, type Tape } from './case'
import { GROUPES, LIBELLES } from './libelles'

type Valeurs = {
  readonly version: number
  readonly rubriquesFermees: readonly Rubrique[]
  readonly classeursVides: boolean
  readonly fluxRss: string | null
  readonly sensSolde: string
  readonly masquerRib: boolean
  readonly bailleurVoitComptes: boolean
  readonly bailleurVoitDocuments: boolean
  readonly arrondiIrl: string
  readonly fermetureAuPreavis: boolean
  readonly fermetureAuDepart: boolean
  readonly moisApresDepart: number
}

const SENS = [
  { valeur: 'DEBIT_POSITIF', titre: 'Débit − crédit', texte: 'Ce que le client doit est positif, comme dans vos livres.' },
  { valeur: 'CREDIT_POSITIF', titre: 'Crédit − débit', texte: 'Ce que le client doit est négatif, comme sur un compte en banque.' },
]
const ARRONDI = [
  { valeur: 'ARRONDI', titre: 'Au centime le plus proche', texte: '508,489 € devient 508,49 €.' },
  { valeur: 'TRONQUE', titre: 'Au centime inférieur', texte: '508,489 € devient 508,48 €.' },
]

/** Every switch of the agency, each with what clients see of it (manual Crypto, « Paramètres »). */
export function ParametresForm({ valeurs, lecture }: { valeurs: Valeurs; lecture: boolean }) {
  const [state, submit] = useActionState(changerParametres, IDLE)
  const change = state.status === 'done' && state.values.version !== undefined
  const tape: Tape = { values: state.values, rendu: state.status === 'refused' || change }
  return (
    <form action={submit} className="stack" noValidate>
      <FormErrors state={state} />
      {state.status === 'done' && state.message && <FormSuccess titre={state.message} />}
      {change && (
        <div role="alert">
          <Alert titre="Ces paramètres ont changé entre-temps.">
            Un collègue les a modifiés pendant que vous les regardiez, et rien n’a été écrasé. Vos choix sont ci-dessous&nbsp;; ils
            diffèrent de ce qui est enregistré sur {state.values.differences}. Enregistrez pour garder les vôtres, ou rechargez la page pour
            voir les siens.
          </Alert>
        </div>
      )}
      <input type="hidden" name="version" value={state.values.version ?? valeurs.version} />
      <fieldset disabled={lecture} className="min-w-0 gap-4 lg:columns-2">
        {GROUPES.map(({ titre, rubriques }) => (
          <section key={titre} className="card mb-4 break-inside-avoid" aria-label={titre}>
            <h2>{titre}</h2>
            {rubriques.map(([premiere, ...sous]) => (
              <div key={premiere} className="mt-2">
                <Case
                  tape={tape}
                  nom={premiere}
                  coche={!valeurs.rubriquesFermees.includes(premiere)}
                  titre={LIBELLES[premiere].titre}
                  texte={LIBELLES[premiere].voient}
                />
                {sous.length > 0 && (
                  <div className="ml-9">
                    {sous.map((rubrique) => (
                      <Case
                        tape={tape}
                        key={rubrique}
                        nom={rubrique}
                        coche={!valeurs.rubriquesFermees.includes(rubrique)}
                        titre={LIBELLES[rubrique].titre}
                        texte={LIBELLES[rubrique].voient}
                      />
                    ))}
                  </div>
                )}
                {premiere === 'INFORMATIONS' && (
                  <div className="mb-2 ml-9">
                    <Field
                      label="Adresse du flux RSS (facultatif)"
                      hint="Celle que donne un site d’actualités, https://… Lue chaque heure."
                      name="fluxRss"
                      type="url"
                      inputMode="url"
                      maxLength={2000}
                      autoComplete="off"
                      defaultValue={state.values.fluxRss ?? valeurs.fluxRss ?? ''}
                      error={state.errors.fluxRss}
                    />
                  </div>
                )}
                {premiere === 'DOCUMENTS' && (
                  <div className="ml-9">
                    <Case
                      tape={tape}
                      nom="classeursVides"
                      coche={valeurs.classeursVides}
                      titre="Classeurs vides"
                      texte="Ils sont montrés aussi, avec le nombre 0."
                    />
                  </div>
                )}
              </div>
            ))}
          </section>
        ))}
        <section className="card stack mb-4 break-inside-avoid" aria-label="Présentation des comptes">
          <h2>Présentation des comptes</h2>
          <Choix
            name="sensSolde"
            legende="Sens des soldes"
            options={SENS}
            defaultValue={state.values.sensSolde ?? valeurs.sensSolde}
            error={state.errors.sensSolde}
          />
          <Case
            tape={tape}
            nom="masquerRib"
            coche={valeurs.masquerRib}
            titre="Masquer l’IBAN des syndicats"
            texte="Les copropriétaires ne voient ni l’IBAN ni le QR code du virement."
          />
        </section>
        <section className="card stack mb-4 break-inside-avoid" aria-label="Gestion locative">
          <h2>Gestion locative</h2>
          <Case
            tape={tape}
            nom="bailleurVoitComptes"
            coche={valeurs.bailleurVoitComptes}
            titre="Le bailleur voit les comptes de ses locataires"
            texte="Leurs écritures, sans leurs demandes ni leurs coordonnées."
          />
          <Case
            tape={tape}
            nom="bailleurVoitDocuments"
            coche={valeurs.bailleurVoitDocuments}
            titre="Le bailleur voit les documents de ses locataires"
            texte="Ceux des classeurs ouverts aux deux, adressés au compte du locataire."
          />
          <Choix
            name="arrondiIrl"
            legende="Loyer révisé par l’IRL"
            options={ARRONDI}
            defaultValue={state.values.arrondiIrl ?? valeurs.arrondiIrl}
            error={state.errors.arrondiIrl}
          />
        </section>
        <section className="card stack mb-4 break-inside-avoid" aria-label="Départ des locataires">
          <h2>Départ des locataires</h2>
          <Case
            tape={tape}
            nom="fermetureAuPreavis"
            coche={valeurs.fermetureAuPreavis}
            titre="Restreindre le compte au préavis"
            texte="Dès le préavis enregistré, seuls les derniers comptes restent visibles."
          />
          <Case
            tape={tape}
            nom="fermetureAuDepart"
            coche={valeurs.fermetureAuDepart}
            titre="Restreindre le compte au départ"
            texte="À partir du jour du départ."
          />
          <Field
            label="Mois pendant lesquels les derniers comptes restent visibles"
            name="moisApresDepart"
            type="number"
            inputMode="numeric"
            min={0}
            max={60}
            defaultValue={state.values.moisApresDepart ?? String(valeurs.moisApresDepart)}
            error={state.errors.moisApresDepart}
          />
        </section>
      </fieldset>
      {!lecture && (
        <SubmitButton pending="Enregistrement…" className="btn main self-start">
          Enregistrer les paramètres
        </SubmitButton>
      )}
    </form>
  )
}
