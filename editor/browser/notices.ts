import { element } from './element.ts'

const SHOWN_MS = 8_000

/** One short sentence about what has just happened, at the foot of the page; read out, and gone by itself. */
export class Notices {
  readonly element = element('div', { class: 'editor-notice', role: 'status', 'aria-live': 'polite' })
  private timer: ReturnType<typeof setTimeout> | undefined

  say(words: string): void {
    clearTimeout(this.timer)
    this.element.textContent = words
    this.timer = setTimeout(() => (this.element.textContent = ''), SHOWN_MS)
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.element.remove()
  }
}
