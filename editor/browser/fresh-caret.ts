import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** ProseMirror's own watch over the page; not declared, and the only way to have it look now. */
type Watching = { domObserver?: { flush?(): void } }

/** The key code of a key that an input method has taken. */
const TAKEN = 229

/**
 * A browser tells of a moved caret a moment later, and a key can come before that: End and at once Backspace would be
 * judged by where the caret was. Before each key the caret is looked for where it is.
 */
export const FreshCaret = Extension.create({
  name: 'freshCaret',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleDOMEvents: { keydown: (view, event) => (look(view, event), false) } } })]
  },
})

function look(view: EditorView, event: KeyboardEvent): void {
  if (!view.composing && event.keyCode !== TAKEN) (view as EditorView & Watching).domObserver?.flush?.()
}
