import { Extension } from '@tiptap/core'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** ProseMirror's own watch over the page; not declared, and the only way to have it look now. */
type Watching = { domObserver?: { flush?(): void } }

/** Fields the focus is just coming back to: the page has no selection of theirs yet, and must get the one they have. */
const arriving = new WeakSet<EditorView>()

/** The key code of a key that an input method has taken. */
const TAKEN = 229

/**
 * A browser tells of a moved caret a moment later, and a key can come before that: End and at once Backspace would be
 * judged by where the caret was. Before each key the caret is looked for where it is.
 */
export const FreshCaret = Extension.create({
  name: 'freshCaret',

  // What only draws anew, as colleagues' carets do, comes at any moment and would put the caret back.
  dispatchTransaction({ transaction, next }) {
    const { view } = this.editor
    if (transaction.docChanged || transaction.selectionSet || transaction.storedMarksSet) return next(transaction)
    const before = view.state
    lookForCaret(view)
    next(view.state === before ? transaction : withMetaOf(transaction, view.state))
  },

  addProseMirrorPlugins() {
    const keydown = (view: EditorView, event: KeyboardEvent) => (event.keyCode !== TAKEN && lookForCaret(view), false)
    const focus = (view: EditorView) => {
      arriving.add(view)
      queueMicrotask(() => arriving.delete(view))
      return false
    }
    return [new Plugin({ props: { handleDOMEvents: { keydown, focus } } })]
  },
})

function withMetaOf(transaction: Transaction, state: EditorState): Transaction {
  const { meta } = transaction as unknown as { meta: Record<string, unknown> }
  return Object.entries(meta).reduce((tr, [key, value]) => tr.setMeta(key, value), state.tr)
}

/** Also done before a colleague's change is drawn: drawing puts the caret where it was known to be, and an arrow just pressed would be lost. */
export function lookForCaret(view: EditorView): void {
  if (!view.composing && view.hasFocus() && !arriving.has(view)) (view as EditorView & Watching).domObserver?.flush?.()
}
