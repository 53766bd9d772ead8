import type { Editor } from '@tiptap/core'
import { button } from '../element.ts'
import { focusNow } from '../focus.ts'
import type { Act } from './acts.ts'

/** A row of acts: one Tab stop, the arrows walk inside it, Escape goes back to the text. */
export class Bar {
  readonly element = document.createElement('div')
  private buttons: { act: Act; button: HTMLButtonElement }[] = []

  constructor(
    private readonly editor: Editor,
    name: string,
  ) {
    this.element.className = 'editor-toolbar'
    this.element.setAttribute('role', 'toolbar')
    this.element.setAttribute('aria-label', name)
    this.element.addEventListener('keydown', event => this.walk(event))
  }

  show(acts: Act[]): void {
    this.buttons = acts.map(act => ({ act, button: this.buttonFor(act) }))
    this.element.replaceChildren(...this.buttons.map(({ button }) => button))
    this.buttons.forEach(({ button }, at) => (button.tabIndex = at === 0 ? 0 : -1))
    this.refresh()
  }

  refresh(): void {
    for (const { act, button } of this.buttons) {
      if (act.active) button.setAttribute('aria-pressed', String(act.active(this.editor)))
      // Not `disabled`: that would throw the focus off a button whose last step was just undone.
      if (act.enabled) button.setAttribute('aria-disabled', String(!act.enabled(this.editor)))
    }
  }

  focus(): void {
    this.buttons.find(({ button }) => button.tabIndex === 0)?.button.focus()
  }

  private buttonFor(act: Act): HTMLButtonElement {
    const made = button(act.label, () => this.run(act), act.face())
    made.dataset.act = act.name
    made.classList.toggle('is-apart', act.apart ?? false)
    made.classList.toggle('is-for-words', act.shown === 'words')
    return made
  }

  private run(act: Act): void {
    if (act.enabled && !act.enabled(this.editor)) return
    if (!act.keepsFocus) focusNow(this.editor)
    act.run(this.editor)
    this.refresh()
  }

  private walk(event: KeyboardEvent): void {
    // Some stand on a phone only; the focus cannot rest on what is not drawn.
    const all = this.buttons.map(({ button }) => button).filter(button => button.getClientRects().length > 0)
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') {
      event.stopPropagation()
      focusNow(this.editor)
    }
    if (to === undefined) return
    event.preventDefault()
    const next = all[(to + all.length) % all.length]!
    for (const one of all) one.tabIndex = one === next ? 0 : -1
    next.focus()
  }
}
