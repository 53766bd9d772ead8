import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import type { Acts } from './acts.ts'
import { Bar } from './bar.ts'

/** The bar of acts that keeps out of the way: above the body while it is being written, at the foot of a phone's screen. */
export class Toolbar {
  readonly element = document.createElement('div')
  private readonly bar: Bar

  constructor(
    private readonly editor: Editor,
    private readonly undo: Y.UndoManager,
    acts: Acts,
    name: string,
  ) {
    this.bar = new Bar(editor, name)
    this.element.className = 'editor-tools'
    this.element.append(this.bar.element)
    const draw = () => this.bar.show(acts.forBar)
    acts.onChange(draw)
    draw()
    editor.on('transaction', this.refresh)
    undo.on('stack-item-added', this.refresh)
    undo.on('stack-item-popped', this.refresh)
  }

  setEditable(editable: boolean): void {
    this.element.hidden = !editable
  }

  focus(): void {
    this.bar.focus()
  }

  destroy(): void {
    this.editor.off('transaction', this.refresh)
    this.undo.off('stack-item-added', this.refresh)
    this.undo.off('stack-item-popped', this.refresh)
    this.element.remove()
  }

  private readonly refresh = (): void => this.bar.refresh()
}
