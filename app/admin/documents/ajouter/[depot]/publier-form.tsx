'use client'

import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Field } from '@/components/ui/field'
import { FormErrors } from '@/components/ui/form-errors'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/form-state'
import { publierLeDepot } from './actions'
import { Piece, type PieceAPublier } from './piece'

type Choix = readonly (readonly [valeur: string, texte: string])[]
type Props = {
  readonly depot: string
  readonly classeur: string
  readonly nature: string
  readonly classeurs: Choix
  readonly natures: Choix
  readonly durees: Choix
  readonly immeubles: Choix
  readonly pieces: readonly PieceAPublier[]
}

const A_DIRE = {
  fautes: ['Il reste des destinataires à préciser.', 'Chaque fichier dit ci-dessous ce qui lui manque.'],
  change: [
    'Un fichier a été ajouté ou retiré entre-temps, ou un destinataire a changé.',
    'Rechargez la page, puis relisez-la : vos titres et vos destinataires y sont encore.',
  ],
  rien: ['Il n’y a plus rien à publier.', 'Gardez au moins un fichier.'],
} as const

/** All that was brought, on one page: whom each is for is told before anything is published. */
export function PublierForm({ depot, classeur, nature, classeurs, natures, durees, immeubles, pieces }: Props) {
  const [state, submit] = useActionState(publierLeDepot, IDLE)
  const { values, errors } = state
  const sent = state.status !== 'idle'
  const told = (Object.keys(A_DIRE) as (keyof typeof A_DIRE)[]).find((name) => values[name])
  return (
    <form action={submit} className="stack" noValidate key={JSON.stringify(values)}>
      <FormErrors state={state} />
      {told && (
        <div role="alert">
          <Alert kind="bad" titre={A_DIRE[told][0]}>
            {A_DIRE[told][1]}
          </Alert>
        </div>
      )}
      <input type="hidden" name="depot" value={depot} />
      <section className="card stack" aria-labelledby="ensemble">
        <h2 id="ensemble">Pour tous ces fichiers</h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <ListeDeroulante
              name="classeur"
              label="Classeur, et qui l’ouvre"
              tous="Choisissez un classeur"
              options={classeurs}
              defaultValue={values.classeur ?? classeur}
              error={errors.classeur}
            />
          </div>
          {natures.length > 0 && (
            <ListeDeroulante
              name="nature"
              label="Liste légale"
              tous="N’en fait pas partie"
              options={natures}
              defaultValue={values.nature ?? nature}
            />
          )}
          <Field
            name="publieLe"
            label="Publier le"
            hint="Vide : tout de suite."
            inputMode="numeric"
            placeholder="JJ/MM/AAAA"
            autoComplete="off"
            defaultValue={values.publieLe ?? ''}
            error={errors.publieLe}
          />
          <ListeDeroulante name="mois" label="Pendant" tous="Sans limite" options={durees} defaultValue={values.mois ?? ''} />
        </div>
        <CaseACocher name="notifier" defaultChecked={sent ? values.notifier === 'on' : true}>
          Prévenir par e-mail : un seul message par personne
        </CaseACocher>
      </section>
      <section className="card stack" aria-labelledby="fichiers">
        <h2 id="fichiers">
          Fichiers <span className="hint num font-normal">{pieces.length}</span>
        </h2>
        <p className="hint">
          Pour : des numéros de compte, des codes ou des noms d’immeuble, des références de client, séparés par des virgules ; « tous » pour
          tout le portefeuille.
        </p>
        <datalist id="immeubles">
          {immeubles.map(([code, nom]) => (
            <option key={code} value={code}>
              {nom}
            </option>
          ))}
        </datalist>
        {pieces.length > 1 && (
          <Field
            name="sinon"
            label="Pour les fichiers qui ne nomment personne"
            list="immeubles"
            maxLength={2000}
            autoComplete="off"
            defaultValue=""
            error={errors.sinon}
          />
        )}
        {pieces.map((piece) => (
          <Piece key={piece.id} piece={piece} state={state} seule={pieces.length === 1} />
        ))}
      </section>
      {values.effet && (
        <div role="alert">
          <Alert titre={values.effet}>Rien n’est encore publié.</Alert>
          <input type="hidden" name="confirme" value={values.confirme} />
        </div>
      )}
      <SubmitButton pending={values.effet ? 'Publication…' : 'Lecture…'} className="btn main self-start">
        {values.effet ? 'Publier' : 'Relire avant de publier'}
      </SubmitButton>
    </form>
  )
}
