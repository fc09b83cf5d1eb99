'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect } from 'react'
import { ecrireTexte, lireEcrit } from '@/lib/domain/texte-ecrit'
import { lienAdmis, type TexteRiche } from '@/lib/domain/texte-riche'
import { BarreDOutils } from './barre-d-outils'
import { NoeudArticle, NoeudVariable } from './noeuds'
import './editeur.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly describedBy: string
  readonly invalide: boolean
  readonly depart: string
  readonly onChange: (ecrit: string) => void
  readonly onPret: () => void
}

const KIT = StarterKit.configure({
  ...{ blockquote: false, code: false, codeBlock: false, horizontalRule: false, strike: false, listItem: false },
  heading: { levels: [2, 3] },
  link: { openOnClick: false, autolink: false, linkOnPaste: false, isAllowedUri: (url) => lienAdmis(url) !== null },
})

/** What was typed so far; what cannot be read as it stands, a variable that does not exist for one, is text that one corrects. */
function contenu(ecrit: string): object {
  const read = lireEcrit(ecrit)
  if ('texte' in read) return read.texte
  const lignes = ecrit.split('\n').filter((ligne) => ligne.trim())
  return { type: 'doc', content: lignes.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}

/** The text as it will look; what it holds goes to the form as one would have typed it. */
export function Editeur({ id, label, describedBy, invalide, depart, onChange, onPret }: Props) {
  const editor = useEditor({
    extensions: [KIT, NoeudArticle, NoeudVariable],
    content: contenu(depart),
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        class: 'texte-riche',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
      },
    },
    onUpdate: ({ editor: changed }) => onChange(ecrireTexte(changed.getJSON() as TexteRiche)),
  })
  useEffect(() => {
    if (editor) onPret()
  }, [editor, onPret])
  if (!editor) return null
  return (
    <div className="editeur" data-invalide={invalide || undefined}>
      <BarreDOutils editor={editor} champ={id} />
      <EditorContent editor={editor} />
    </div>
  )
}
