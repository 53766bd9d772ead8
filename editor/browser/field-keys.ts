import { Extension, type Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { focusNow } from './focus.ts'

export interface FieldKeysOptions {
  /** Enter leaves the field instead of breaking its one line. */
  oneLine: boolean
  before: () => Editor | undefined
  after: () => Editor | undefined
}

/** Title, lead and body are three editors; the keyboard walks through them as if they were one page. */
export const FieldKeys = Extension.create<FieldKeysOptions>({
  name: 'fieldKeys',
  priority: 1100,

  addKeyboardShortcuts() {
    const { oneLine } = this.options
    const toNext = () => step(this.options.after(), 'start')
    const toPrevious = () => step(this.options.before(), 'end')
    const enter = () => oneLine && (toNext() || true)
    return {
      Enter: enter,
      'Shift-Enter': enter,
      'Mod-Enter': enter,
      ArrowDown: () => atEdge(this.editor, 'down') && toNext(),
      ArrowRight: () => atEdge(this.editor, 'right') && toNext(),
      ArrowUp: () => atEdge(this.editor, 'up') && toPrevious(),
      ArrowLeft: () => atEdge(this.editor, 'left') && toPrevious(),
      Backspace: () => isPlainStart(this.editor) && toPrevious(),
    }
  },
})

function step(editor: Editor | undefined, to: 'start' | 'end'): boolean {
  if (!editor?.isEditable) return false
  focusNow(editor, to)
  return true
}

/** The caret is where this arrow could only leave the field. */
function atEdge({ state, view }: Editor, way: 'up' | 'down' | 'left' | 'right'): boolean {
  const { selection, doc } = state
  if (!selection.empty || !view.endOfTextblock(way)) return false
  const forward = way === 'down' || way === 'right'
  const edge = forward ? Selection.atEnd(doc) : Selection.atStart(doc)
  return selection.$from.sameParent(edge.$from)
}

/** At the very start, in a plain paragraph: in a heading, list or quote Backspace first undoes that. */
function isPlainStart({ state }: Editor): boolean {
  const { $from, empty } = state.selection
  return empty && $from.parentOffset === 0 && $from.depth === 1 && $from.index(0) === 0 && $from.parent.type.name === 'paragraph'
}
