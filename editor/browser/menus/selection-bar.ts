import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { NARROW, placeBeside } from '../floating.ts'
import type { Acts } from './acts.ts'
import { Bar } from './bar.ts'

/** What can be done with selected words, beside them. A phone has it in the bar at its foot instead. */
export class SelectionBar {
  readonly element: HTMLElement
  private readonly bar: Bar
  private pressing = false
  private dismissed = false

  constructor(
    private readonly editor: Editor,
    private readonly host: HTMLElement,
    acts: Acts,
    name: string,
    signal: AbortSignal,
  ) {
    this.bar = new Bar(editor, name)
    this.element = this.bar.element
    this.element.classList.add('editor-selection-bar')
    this.element.hidden = true
    const draw = () => this.bar.show(acts.forSelection)
    acts.onChange(draw)
    draw()
    editor.on('transaction', ({ transaction }) => {
      if (transaction.selectionSet) this.dismissed = false
      // Not while the focus is on its way from the text to this bar.
      if (!transaction.getMeta('blur')) this.refresh()
    })
    editor.on('focus', () => this.refresh())
    editor.on('blur', () => setTimeout(() => this.refresh()))
    const text = editor.view.dom
    // While the mouse still draws the selection, a bar under it would only be in its way.
    text.addEventListener('mousedown', () => (this.pressing = true), { signal })
    document.addEventListener('mouseup', () => { this.pressing = false; setTimeout(() => this.refresh()) }, { signal })
    text.addEventListener('keydown', event => event.key === 'Escape' && this.visible && this.dismiss(event), { signal })
    this.element.addEventListener('focusout', () => setTimeout(() => this.refresh()), { signal })
    window.addEventListener('resize', () => this.refresh(), { signal })
  }

  get visible(): boolean {
    return !this.element.hidden
  }

  focus(): void {
    this.bar.focus()
  }

  private dismiss(event: Event): void {
    event.stopPropagation()
    this.dismissed = true
    this.refresh()
  }

  private refresh(): void {
    if (this.editor.isDestroyed) return
    this.element.hidden = !this.wanted
    if (this.element.hidden) return
    this.bar.refresh()
    const { from, to } = this.editor.state.selection
    const start = this.editor.view.coordsAtPos(from)
    const end = this.editor.view.coordsAtPos(to, -1)
    const oneLine = Math.abs(start.top - end.top) < 4
    placeBeside(this.element, this.host, { left: start.left, right: oneLine ? end.right : start.left, top: start.top, bottom: end.bottom }, 'above')
  }

  private get wanted(): boolean {
    const { editor } = this
    const { selection } = editor.state
    const hasFocus = editor.view.hasFocus() || this.element.contains(document.activeElement)
    if (this.pressing || this.dismissed || !hasFocus || !editor.isEditable || editor.view.composing || matchMedia(NARROW).matches) return false
    return selection instanceof TextSelection && !selection.empty && editor.state.doc.textBetween(selection.from, selection.to, '').trim() !== ''
  }
}
