import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'

/**
 * Moves the focus in this very moment. TipTap's own command waits for the next frame, and a quick typist's next letter
 * would still land in the field being left.
 */
export function focusNow(editor: Editor, to?: 'start' | 'end'): void {
  const { state, view } = editor
  view.focus()
  if (to) view.dispatch(state.tr.setSelection(to === 'start' ? Selection.atStart(state.doc) : Selection.atEnd(state.doc)).scrollIntoView())
}
