'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { Lien } from './lien'
import { MenuDesVariables } from './menu-des-variables'

type Outil = {
  readonly cle: string
  readonly titre: string
  readonly signe: string
  readonly actif: (editor: Editor) => boolean
  readonly faire: (editor: Editor) => boolean
}

const OUTILS: readonly Outil[] = [
  { cle: 'gras', titre: 'Gras', signe: 'G', actif: (e) => e.isActive('bold'), faire: (e) => e.chain().focus().toggleBold().run() },
  {
    cle: 'italique',
    titre: 'Italique',
    signe: 'I',
    actif: (e) => e.isActive('italic'),
    faire: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    cle: 'souligne',
    titre: 'Souligné',
    signe: 'S',
    actif: (e) => e.isActive('underline'),
    faire: (e) => e.chain().focus().toggleUnderline().run(),
  },
  {
    cle: 'titre',
    titre: 'Titre',
    signe: 'Titre',
    actif: (e) => e.isActive('heading', { level: 2 }),
    faire: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    cle: 'sous-titre',
    titre: 'Sous-titre',
    signe: 'Sous-titre',
    actif: (e) => e.isActive('heading', { level: 3 }),
    faire: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    cle: 'liste',
    titre: 'Liste à puces',
    signe: '• Liste',
    actif: (e) => e.isActive('bulletList'),
    faire: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    cle: 'numeros',
    titre: '1. Liste numérotée',
    signe: '1. Liste',
    actif: (e) => e.isActive('orderedList'),
    faire: (e) => e.chain().focus().toggleOrderedList().run(),
  },
]

/** One stop of the Tab key, within which the arrows go from tool to tool. */
function parFleches(event: KeyboardEvent<HTMLDivElement>) {
  const pas = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (!pas || !(event.target instanceof HTMLButtonElement)) return
  const all = [...event.currentTarget.querySelectorAll('button')]
  event.preventDefault()
  all.at((all.indexOf(event.target) + pas) % all.length)?.focus()
}

export function BarreDOutils({ editor, champ }: { editor: Editor; champ: string }) {
  const [ici, setIci] = useState('gras')
  const actifs = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      ...Object.fromEntries(OUTILS.map(({ cle, actif }) => [cle, actif(now)])),
      lien: now.isActive('link'),
    }),
  }) as Readonly<Record<string, boolean>>
  return (
    <div className="barre-d-outils">
      <div role="toolbar" aria-label="Mise en forme" aria-controls={champ} onKeyDown={parFleches} className="outils">
        {OUTILS.map(({ cle, titre, signe, faire }) => (
          <button
            key={cle}
            type="button"
            className={`outil ${cle}`}
            aria-label={titre}
            title={titre}
            aria-pressed={Boolean(actifs[cle])}
            tabIndex={ici === cle ? 0 : -1}
            onFocus={() => setIci(cle)}
            onClick={() => faire(editor)}
          >
            {signe}
          </button>
        ))}
      </div>
      <Lien editor={editor} actif={Boolean(actifs.lien)} />
      <MenuDesVariables editor={editor} />
    </div>
  )
}
