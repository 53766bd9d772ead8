import type { Editor } from '@tiptap/core'
import { element } from '../element.ts'
import { placeBeside } from '../floating.ts'
import { focusNow } from '../focus.ts'

export interface AddressWords {
  name: string
  address: string
  apply: string
  remove?: string
  unsafe: string
}

/** Asks for an address in the page itself, beside the words it is for. */
export class AddressForm {
  readonly element = element('div', { class: 'editor-pop editor-link', role: 'dialog' })
  private readonly input = element('input', { type: 'url', placeholder: 'https://', autocomplete: 'off' })
  private readonly problem = element('span', { class: 'editor-link-problem', role: 'alert' })
  private readonly remove = element('button', { type: 'button' })

  constructor(
    private readonly editor: Editor,
    private readonly host: HTMLElement,
    private readonly words: AddressWords,
    private readonly use: {
      accepts(address: string): boolean
      /** `typed` is what the person wrote, which need not be the whole address. */
      apply(address: string, typed: string): void
      remove?(): void
    },
    signal: AbortSignal,
  ) {
    this.element.hidden = true
    this.element.setAttribute('aria-label', words.name)
    this.input.setAttribute('aria-label', words.address)
    this.remove.textContent = words.remove ?? ''
    this.element.append(element('form', { novalidate: true }, this.input, element('button', { type: 'submit' }, words.apply), this.remove, this.problem))
    this.element.addEventListener('submit', event => this.submit(event))
    this.input.addEventListener('input', () => this.say(''))
    this.element.addEventListener('keydown', event => event.key === 'Escape' && (event.stopPropagation(), this.close()))
    this.element.addEventListener('focusout', event => event.relatedTarget && !this.element.contains(event.relatedTarget as Node) && this.hide())
    this.remove.addEventListener('click', () => this.finish(() => this.use.remove?.()))
    // A press on what takes no focus leaves the form too; the bar's own button opens and closes it itself.
    document.addEventListener('pointerdown', event => this.isElsewhere(event.target as Element) && this.hide(), { signal, capture: true })
  }

  open(address: string): void {
    this.input.value = address
    this.remove.hidden = !address || !this.use.remove
    this.say('')
    this.element.hidden = false
    const { from, to } = this.editor.state.selection
    const start = this.editor.view.coordsAtPos(from)
    placeBeside(this.element, this.host, { ...start, bottom: this.editor.view.coordsAtPos(to, -1).bottom }, 'below')
    this.input.focus({ preventScroll: true })
    this.input.select()
  }

  close(): void {
    if (this.element.hidden) return
    this.hide()
    focusNow(this.editor)
  }

  private isElsewhere(pressed: Element): boolean {
    return !this.element.hidden && !this.element.contains(pressed) && !pressed.closest('.editor-toolbar')
  }

  private hide(): void {
    this.element.hidden = true
  }

  private submit(event: Event): void {
    event.preventDefault()
    const typed = this.input.value.trim()
    const address = withScheme(typed)
    if (!address) return this.finish(() => this.use.remove?.())
    if (!this.use.accepts(address)) return this.say(this.words.unsafe)
    this.finish(() => this.use.apply(address, typed))
  }

  private finish(act: () => void): void {
    this.hide()
    focusNow(this.editor)
    act()
  }

  private say(problem: string): void {
    this.problem.textContent = problem
    this.input.setAttribute('aria-invalid', String(problem !== ''))
  }
}

/** People write "phuoclong.example" and "bbt@phuoclong.example"; both are meant as what they look like. */
function withScheme(address: string): string {
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}
