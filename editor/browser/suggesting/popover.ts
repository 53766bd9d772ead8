import type { EditorView } from '@tiptap/pm/view'
import { colourOfMember } from '../../schema/suggestions.ts'
import { placeBeside } from './beside.ts'

/** As long as somebody may already be on the way to click what has just been covered, the click goes there. */
const ARRIVING_MS = 400

export interface Shown {
  id: string
  memberId: number
  words: string
  by: string
  /** What this person may do about it: the words on the buttons, none for a reader. */
  acts: { name: string; label: string; run: () => void }[]
}

/** Beside a suggestion in the text: what it is, whose it is, and what to do about it. */
export class SuggestionPopover {
  private readonly element = document.createElement('div')
  private id: string | null = null

  constructor(
    private readonly host: HTMLElement,
    name: string,
    private readonly leave: () => void,
  ) {
    this.element.className = 'editor-suggestion'
    this.element.setAttribute('role', 'group')
    this.element.setAttribute('aria-label', name)
    this.element.hidden = true
    this.element.addEventListener('mousedown', event => event.preventDefault())
    this.element.addEventListener('keydown', event => event.key === 'Escape' && (event.stopPropagation(), this.leave()))
    host.append(this.element)
  }

  /** The suggestion it speaks of, while it is there. */
  get shown(): string | null {
    return this.id
  }

  contains(target: EventTarget | null): boolean {
    return this.element.contains(target as Node | null)
  }

  show({ id, memberId, words, by, acts }: Shown, view: EditorView, position: number): void {
    const what = paragraph('editor-suggestion-what', words)
    const who = paragraph('editor-suggestion-by', by)
    const buttons = document.createElement('div')
    buttons.className = 'editor-suggestion-acts'
    for (const { name, label, run } of acts) {
      const button = document.createElement('button')
      button.type = 'button'
      button.dataset.act = name
      button.textContent = label
      button.addEventListener('click', run)
      buttons.append(button)
    }
    this.element.style.setProperty('--person', colourOfMember(memberId))
    this.element.replaceChildren(what, who, ...(acts.length > 0 ? [buttons] : []))
    placeBeside(this.element, this.host, view, position)
    if (this.id !== id) this.element.animate({ pointerEvents: ['none', 'none'] }, ARRIVING_MS)
    this.id = id
  }

  hide(): void {
    this.id = null
    this.element.hidden = true
  }

  destroy(): void {
    this.element.remove()
  }
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = className
  element.textContent = text
  return element
}
