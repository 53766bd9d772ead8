import type { Editor } from '@tiptap/core'
import { isSafeAddress } from '../schema/index.ts'
import { focusNow } from './focus.ts'
import type { Labels } from './options.ts'

/** Asks for a link's address in the page itself, beside the words it is for. */
export class LinkPopover {
  readonly element = document.createElement('form')
  private readonly input = document.createElement('input')
  private readonly problem = document.createElement('span')
  private readonly remove: HTMLButtonElement

  constructor(
    private readonly editor: Editor,
    private readonly labels: Labels['link'],
  ) {
    this.element.className = 'editor-link'
    this.element.hidden = true
    this.element.noValidate = true
    this.element.setAttribute('role', 'dialog')
    this.element.setAttribute('aria-label', labels.name)
    this.input.type = 'url'
    this.input.placeholder = 'https://'
    this.input.autocomplete = 'off'
    this.input.setAttribute('aria-label', labels.address)
    this.problem.className = 'editor-link-problem'
    this.problem.setAttribute('role', 'alert')
    const apply = button(labels.apply, 'submit')
    this.remove = button(labels.remove, 'button')
    this.element.append(this.input, apply, this.remove, this.problem)
    this.element.addEventListener('submit', event => this.apply(event))
    this.input.addEventListener('input', () => this.say(''))
    this.element.addEventListener('keydown', event => event.key === 'Escape' && this.close())
    this.remove.addEventListener('click', () => this.unlink())
  }

  toggle(): void {
    if (!this.element.hidden) return this.close()
    const address = this.editor.getAttributes('link').href as string | undefined
    if (address) this.editor.commands.extendMarkRange('link')
    this.input.value = address ?? ''
    this.remove.hidden = !address
    this.say('')
    this.element.hidden = false
    this.input.focus()
    this.input.select()
  }

  close(): void {
    if (this.element.hidden) return
    this.element.hidden = true
    focusNow(this.editor)
  }

  private apply(event: Event): void {
    event.preventDefault()
    const address = withScheme(this.input.value.trim())
    if (!address) return this.unlink()
    if (!isSafeAddress(address)) return this.say(this.labels.unsafe)
    this.element.hidden = true
    focusNow(this.editor)
    const chain = this.editor.chain()
    if (this.editor.state.selection.empty) chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run()
    else chain.setLink({ href: address }).run()
  }

  private unlink(): void {
    this.element.hidden = true
    focusNow(this.editor)
    this.editor.chain().extendMarkRange('link').unsetLink().run()
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

function button(label: string, type: 'submit' | 'button'): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = type
  element.textContent = label
  return element
}
