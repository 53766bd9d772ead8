import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { ADDED, memberOf } from '../../schema/suggestions.ts'
import { APPLIED_AS_IT_IS } from './decide.ts'
import type { Mode } from './mode.ts'
import { isSuggestion, suggested, typedPlainly } from './transform.ts'

export interface SuggestingOptions {
  memberId: number
  mode: () => Mode
  /** Told where somebody tried what cannot be suggested. */
  refuse: (view: EditorView) => void
  /** Says whose suggestion this is, for a pointer's hint and for a screen reader. */
  describe: (memberId: number | null, added: boolean) => string
  keys: Record<'next' | 'previous' | 'accept' | 'reject', () => boolean>
}

/** In suggesting mode every change of this field, whatever menu, key or paste made it, becomes a suggestion or is refused. */
export const Suggesting = Extension.create<SuggestingOptions>({
  name: 'suggesting',
  priority: 1200,

  dispatchTransaction({ transaction, next }) {
    const fromElsewhere = (transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin
    if (!transaction.docChanged || fromElsewhere || transaction.getMeta(APPLIED_AS_IT_IS)) return next(transaction)
    if (this.options.mode() !== 'suggest') {
      typedPlainly(transaction)
      return next(transaction)
    }
    const turns = suggested(this.editor.state, transaction, this.options.memberId)
    if (turns) for (const turn of turns) next(turn(this.editor.state))
    else this.options.refuse(this.editor.view)
  },

  addKeyboardShortcuts() {
    const { next, previous, accept, reject } = this.options.keys
    return { 'Alt-ArrowDown': next, 'Alt-ArrowUp': previous, 'Mod-Alt-Enter': accept, 'Mod-Alt-Backspace': reject }
  },

  addProseMirrorPlugins() {
    const { memberId, describe } = this.options
    return [
      new Plugin({
        props: {
          // One's own need no name, and a composition is not to be disturbed by one.
          decorations: state => {
            const named: Decoration[] = []
            state.doc.descendants((node, pos) => {
              const mark = node.isText && node.marks.find(mark => isSuggestion(mark) && memberOf(mark.attrs.id) !== memberId)
              if (mark) named.push(Decoration.inline(pos, pos + node.nodeSize, { title: describe(memberOf(mark.attrs.id), mark.type.name === ADDED) }))
            })
            return named.length > 0 ? DecorationSet.create(state.doc, named) : null
          },
        },
      }),
    ]
  },
})
