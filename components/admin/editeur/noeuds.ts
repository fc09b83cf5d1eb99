import { InputRule, mergeAttributes, Node } from '@tiptap/react'
import { estUneVariable, titreDeLaVariable } from '@/lib/domain/variables'

/** A variable within a text: one thing, which is put in, moved and taken out whole. */
export const NoeudVariable = Node.create({
  name: 'variable',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    nom: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-variable'),
      renderHTML: ({ nom }) => ({ 'data-variable': nom }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-variable]',
      getAttrs: (element) => (estUneVariable(element.getAttribute('data-variable') ?? '') ? null : false),
    },
  ],
  renderHTML({ node, HTMLAttributes }) {
    const nom = String(node.attrs.nom)
    const titre = estUneVariable(nom) ? titreDeLaVariable(nom) : nom
    return ['span', mergeAttributes(HTMLAttributes, { class: 'variable', title: titre }), `{${nom}}`]
  },
  /** Typed out, it becomes one as soon as it is closed. */
  addInputRules() {
    const { type } = this
    return [
      new InputRule({
        find: /\{([a-z.]{1,60})\}$/,
        handler: ({ state, range, match: [, nom = ''] }) => {
          if (estUneVariable(nom)) state.tr.replaceWith(range.from, range.to, type.create({ nom }))
        },
      }),
    ]
  },
  renderText: ({ node }) => `{${node.attrs.nom}}`,
})

/** An article of a list is one paragraph: no list within a list, which the written form does not know. */
export const NoeudArticle = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})
