import { fold } from '../fold.ts'
import type { DotNetObject } from '../options.ts'

const CALL = /(?:^|[\s(])@([^@\n]{0,40})$/

/** After "@" in a comment: those who may read the article, to be called by name. */
export class PeopleList {
  private readonly list = document.createElement('ul')
  private people: Promise<string[]> | null = null
  private shown: string[] = []
  private at = 0

  constructor(
    private readonly box: HTMLTextAreaElement,
    private readonly dotnet: DotNetObject,
    name: string,
  ) {
    this.list.className = 'comment-people'
    this.list.id = `${box.id}-people`
    this.list.hidden = true
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', name)
    box.setAttribute('aria-autocomplete', 'list')
    box.setAttribute('aria-controls', this.list.id)
    box.after(this.list)
    box.addEventListener('input', () => void this.look())
    box.addEventListener('blur', () => this.close())
  }

  get isOpen(): boolean {
    return !this.list.hidden
  }

  /** True when the key was meant for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) this.choose((this.at + step + this.shown.length) % this.shown.length)
    else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.shown[this.at]!)
    else if (event.key === 'Escape') this.close()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  private async look(): Promise<void> {
    const asked = this.asked()
    if (asked === null) return this.close()
    this.people ??= this.load()
    const people = await this.people
    if (this.asked() !== asked) return
    this.shown = people.filter(name => fold(name).includes(fold(asked))).slice(0, 8)
    this.draw()
  }

  private load(): Promise<string[]> {
    const nobody = () => {
      this.people = null
      return []
    }
    try {
      return (this.dotnet.invokeMethodAsync('People') as Promise<string[]>).catch(nobody)
    } catch {
      return Promise.resolve(nobody())
    }
  }

  private asked(): string | null {
    if (this.box.selectionStart !== this.box.selectionEnd) return null
    return CALL.exec(this.box.value.slice(0, this.box.selectionStart))?.[1] ?? null
  }

  private draw(): void {
    this.list.replaceChildren(
      ...this.shown.map((name, index) => {
        const item = document.createElement('li')
        item.id = `${this.list.id}-${index}`
        item.textContent = name
        item.setAttribute('role', 'option')
        item.addEventListener('mousedown', event => {
          event.preventDefault()
          this.take(name)
        })
        return item
      }),
    )
    this.list.hidden = this.shown.length === 0
    if (this.isOpen) this.choose(0)
    else this.close()
  }

  private choose(index: number): void {
    this.at = index
    ;[...this.list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)))
    this.box.setAttribute('aria-activedescendant', `${this.list.id}-${index}`)
  }

  private take(name: string): void {
    const end = this.box.selectionStart
    const start = end - (this.asked()?.length ?? 0)
    this.box.setRangeText(`${name} `, start, end, 'end')
    this.close()
    this.box.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private close(): void {
    this.list.hidden = true
    this.box.removeAttribute('aria-activedescendant')
  }
}
