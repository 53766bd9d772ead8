import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type * as Y from 'yjs'

const MARKS: Record<string, string> = { formatBold: 'bold', formatItalic: 'italic', formatUnderline: 'underline' }

/**
 * A browser has an undo and formats of its own, for any page that is written on. They know nothing of the shared document: an undo
 * takes away letters that stand, and a format that a field does not have tears its words. They never run: undo is the
 * document's, also when there is nothing left to take back, and formats are those of the editor's own keys.
 */
export const BrowserActs = Extension.create<{ undo: Y.UndoManager }>({
  name: 'browserActs',
  priority: 1200,

  addKeyboardShortcuts() {
    const undo = () => this.editor.isEditable && (this.options.undo.undo(), true)
    const redo = () => this.editor.isEditable && (this.options.undo.redo(), true)
    return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }
  },

  // A menu, a shaken phone and a keyboard on the screen ask by no key.
  addProseMirrorPlugins() {
    const { undo } = this.options
    const beforeinput = (_: unknown, event: InputEvent): boolean => {
      const { inputType } = event
      if (!inputType.startsWith('history') && !inputType.startsWith('format')) return false
      event.preventDefault()
      if (!this.editor.isEditable) return true
      const mark = MARKS[inputType]
      if (inputType === 'historyUndo') undo.undo()
      else if (inputType === 'historyRedo') undo.redo()
      else if (mark && this.editor.schema.marks[mark]) this.editor.commands.toggleMark(mark)
      return true
    }
    return [new Plugin({ props: { handleDOMEvents: { beforeinput } } })]
  },
})
