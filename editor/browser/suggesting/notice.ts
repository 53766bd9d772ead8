import type { EditorView } from '@tiptap/pm/view'
import { placeBeside } from './beside.ts'

const SHOWN_MS = 6_000

/** One sentence at the caret, read out and gone again. */
export class Notice {
  private readonly element = document.createElement('p')
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly host: HTMLElement) {
    this.element.className = 'editor-refusal'
    this.element.setAttribute('role', 'status')
    this.element.hidden = true
    host.append(this.element)
  }

  say(view: EditorView, sentence: string): void {
    this.element.textContent = ''
    placeBeside(this.element, this.host, view, view.state.selection.head)
    this.element.textContent = sentence
    placeBeside(this.element, this.host, view, view.state.selection.head)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.hide(), SHOWN_MS)
  }

  hide(): void {
    clearTimeout(this.timer)
    this.element.hidden = true
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.element.remove()
  }
}
