import { Extension, type Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import { blockOfSelection, moveBlock } from './block-moves.ts'
import { stepBehind } from './insert-block.ts'

/** Keys of the body that belong to its blocks. */
export const BodyKeys = Extension.create({
  name: 'bodyKeys',
  priority: 1050,

  addKeyboardShortcuts() {
    const move = (step: -1 | 1) => () => {
      const at = blockOfSelection(this.editor.state)
      return at !== null && (moveBlock(this.editor, at, step) || true)
    }
    return {
      'Alt-Shift-ArrowUp': move(-1),
      'Alt-Shift-ArrowDown': move(1),
      Enter: () => leaveCaption(this.editor),
      Backspace: () => takeImage(this.editor),
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          // Under an image or a table that ends the article there is no line to click into: one is made.
          handleClick: (view, _, event) => {
            const last = view.dom.lastElementChild
            const { doc } = view.state
            if (event.target !== view.dom || !last || !this.editor.isEditable || doc.lastChild?.isTextblock || event.clientY < last.getBoundingClientRect().bottom) return false
            return stepBehind(this.editor, doc.content.size)
          },
        },
      }),
    ]
  },
})

/** Once no key of a list wants it, Tab in a list still does not leave the text. */
export const ListTab = Extension.create({
  name: 'listTab',
  priority: 50,

  addKeyboardShortcuts() {
    const stay = () => this.editor.isActive('listItem')
    return { Tab: stay, 'Shift-Tab': stay }
  },
})

function leaveCaption(editor: Editor): boolean {
  const { $from } = editor.state.selection
  return $from.parent.type.name === 'figure' && stepBehind(editor, $from.after(1))
}

/** At the start of an empty caption, Backspace takes hold of the image; pressed again, it takes it out. */
function takeImage(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== 'figure' || $from.parentOffset > 0) return false
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, $from.before())))
  return true
}
