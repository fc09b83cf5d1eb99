'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ChangeEvent, type DragEvent, useActionState, useRef, useState } from 'react'
import { FormErrors } from '@/components/ui/form-errors'
import { SubmitButton } from '@/components/ui/submit-button'
import { tailleEnMots } from '@/lib/domain/demande'
import { DOCUMENT_OCTETS_MAX, FICHIERS_MAX } from '@/lib/domain/depot'
import { IDLE } from '@/lib/form-state'
import { deposerDesFichiers } from './actions'
import { envoyer, type Suite } from './envoyer'

const ADMIS = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt'

type Props = { readonly depot: string; readonly classeur: string; readonly nature: string; readonly pour: string }
type Ligne = { readonly fichier: File; readonly part: number; readonly suite: Suite | undefined }

const lourd = ({ size }: File): Suite =>
  size > DOCUMENT_OCTETS_MAX ? `Ce fichier pèse ${tailleEnMots(size)} : ${tailleEnMots(DOCUMENT_OCTETS_MAX)} au plus.` : null

/** How far each file is. */
const Lignes = ({ lignes }: { lignes: readonly Ligne[] }) => (
  <ul className="list" aria-label="Fichiers">
    {lignes.map(({ fichier, part, suite }) => (
      <li key={fichier.name} className="flex-wrap justify-between gap-y-1">
        <span className="min-w-0 break-words">
          {fichier.name} <small className="hint">{tailleEnMots(fichier.size)}</small>
        </span>
        {suite === undefined ? (
          <progress max={1} value={part} aria-label={`Envoi de ${fichier.name}`} />
        ) : (
          <small className={suite ? 'error' : 'hint'}>{suite ?? 'Reçu'}</small>
        )}
      </li>
    ))}
  </ul>
)

/** Files dropped or chosen: sent one after another with scripts, all at once without. */
export function Deposer({ depot, ...contexte }: Props) {
  const [state, submit] = useActionState(deposerDesFichiers, IDLE)
  const [lignes, setLignes] = useState<readonly Ligne[]>([])
  const [dessus, setDessus] = useState(false)
  const enCours = useRef(false)
  const router = useRouter()
  const vers = `/admin/documents/ajouter/${depot}`

  const noter = (fichier: File, fait: Partial<Ligne>) =>
    setLignes((all) => all.map((ligne) => (ligne.fichier === fichier ? { ...ligne, ...fait } : ligne)))

  const envoyerTout = async (files: readonly File[]) => {
    if (enCours.current || files.length === 0) return
    enCours.current = true
    setLignes(files.map((fichier) => ({ fichier, part: 0, suite: undefined })))
    let refus = 0
    for (const fichier of files) {
      const adresse = `/api/depots?${new URLSearchParams({ depot, nom: fichier.name, ...contexte })}`
      const suite = lourd(fichier) ?? (await envoyer(adresse, fichier, (part) => noter(fichier, { part })))
      noter(fichier, { suite })
      if (suite) refus++
    }
    enCours.current = false
    if (refus === 0) router.push(vers)
  }

  const choisir = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) =>
    void envoyerTout([...(files ?? [])].slice(0, FICHIERS_MAX))
  const survoler = (event: DragEvent) => {
    event.preventDefault()
    setDessus(event.type === 'dragover')
  }
  const lacher = (event: DragEvent) => {
    event.preventDefault()
    setDessus(false)
    void envoyerTout([...event.dataTransfer.files].slice(0, FICHIERS_MAX))
  }
  const finis = lignes.length > 0 && lignes.every(({ suite }) => suite !== undefined)
  const recus = lignes.filter(({ suite }) => suite === null).length
  return (
    <form action={submit} className="card stack" noValidate>
      <FormErrors state={state} />
      <input type="hidden" name="depot" value={depot} />
      {Object.entries(contexte).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the field inside does the same by the keyboard. */}
      <div className="depot field" data-dessus={dessus || undefined} onDragOver={survoler} onDragLeave={survoler} onDrop={lacher}>
        <label htmlFor="fichiers">Déposez vos fichiers ici, ou choisissez-les</label>
        <p id="fichiers-aide" className="hint">
          PDF, photos, Word, Excel, OpenDocument ; {FICHIERS_MAX} à la fois, {tailleEnMots(DOCUMENT_OCTETS_MAX)} chacun au plus. Un numéro
          de compte ou le code d’un immeuble dans le nom d’un fichier en propose le destinataire.
        </p>
        <input
          id="fichiers"
          name="fichiers"
          type="file"
          multiple
          accept={ADMIS}
          onChange={choisir}
          aria-describedby="fichiers-aide"
          aria-invalid={state.errors.fichiers ? true : undefined}
        />
        {state.errors.fichiers && <p className="error">{state.errors.fichiers}</p>}
      </div>
      <div aria-live="polite">
        {lignes.length > 0 && <Lignes lignes={lignes} />}
        {finis && recus < lignes.length && (
          <p className="hint mt-2">
            {recus > 0
              ? `${recus} sur ${lignes.length} reçus. Choisissez d’autres fichiers, ou continuez avec ceux-là.`
              : 'Aucun fichier reçu.'}
          </p>
        )}
      </div>
      {recus > 0 && finis && (
        <Link href={vers} className="btn main self-start">
          Continuer
        </Link>
      )}
      {lignes.length === 0 && (
        <SubmitButton pending="Envoi…" className="btn main self-start">
          Envoyer les fichiers
        </SubmitButton>
      )}
      <p className="hint">Rien n’est publié avant que vous n’ayez relu les destinataires, à l’étape suivante.</p>
    </form>
  )
}
