'use client'

import type { Editor } from '@tiptap/react'
import { Menu } from '@/components/ui/menu'
import { titreDeLaVariable, VARIABLES_PAR_GROUPE, type Variable } from '@/lib/domain/variables'

/** What the text may say of each recipient, put where the cursor stands. */
export function MenuDesVariables({ editor }: { editor: Editor }) {
  const inserer = (nom: Variable) => editor.chain().focus().insertContent({ type: 'variable', attrs: { nom } }).run()
  return (
    <div className="menu-des-variables">
      <Menu label="Insérer une variable" summary="Insérer une variable">
        {VARIABLES_PAR_GROUPE.map(([groupe, variables]) => (
          <fieldset key={groupe}>
            <legend>{groupe}</legend>
            {variables.map((nom) => (
              <button key={nom} type="button" onClick={() => inserer(nom)}>
                {titreDeLaVariable(nom)} <small>{`{${nom}}`}</small>
              </button>
            ))}
          </fieldset>
        ))}
      </Menu>
    </div>
  )
}
