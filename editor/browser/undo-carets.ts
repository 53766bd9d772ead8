import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { getRelativeSelection, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

type Caret = ReturnType<typeof getRelativeSelection>
type StackEvent = { stackItem: { meta: Map<unknown, Caret> }; origin?: unknown }

/**
 * Undo and redo put the caret back where it was before the step they take back. y-tiptap notes the place for undo alone,
 * and sets it only when the next change comes, from whomever: a redone Enter left the caret in the paragraph before.
 * Listens after y-tiptap's own listeners, so the editors must be there already.
 */
export function keepUndoCarets(doc: Y.Doc, undo: Y.UndoManager, editors: Editor[]): () => void {
  const before = new Map<unknown, Caret>()

  const onBefore = ({ origin }: Y.Transaction): void => {
    before.clear()
    if (origin !== undo) return
    for (const { state } of editors) {
      const { binding } = ySyncPluginKey.getState(state)
      before.set(binding, getRelativeSelection(binding, state))
    }
  }

  const onAdded = ({ stackItem }: StackEvent): void => {
    for (const [binding, caret] of before) stackItem.meta.set(binding, caret)
  }

  const onPopped = ({ stackItem }: StackEvent): void => {
    for (const editor of editors) {
      const { binding } = ySyncPluginKey.getState(editor.state)
      binding.beforeTransactionSelection = null
      const caret = stackItem.meta.get(binding)
      const [anchor, head] = [caret?.anchor, caret?.head].map(place =>
        place ? relativePositionToAbsolutePosition(doc, binding.type, place, binding.mapping) : null,
      )
      if (anchor == null || head == null || !editor.isFocused) continue
      const { tr } = editor.state
      editor.view.dispatch(tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head))).scrollIntoView())
    }
  }

  doc.on('beforeTransaction', onBefore)
  undo.on('stack-item-added', onAdded)
  undo.on('stack-item-popped', onPopped)
  return () => {
    doc.off('beforeTransaction', onBefore)
    undo.off('stack-item-added', onAdded)
    undo.off('stack-item-popped', onPopped)
  }
}
