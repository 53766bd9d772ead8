import { button, element } from '../element.ts'
import { fill, type Labels } from '../options.ts'

/** What stands where an image will be, on this screen only, until the newsroom has stored it. */
export class UploadCard {
  readonly element = element('div', { class: 'editor-upload', contenteditable: 'false', role: 'group' })
  private readonly words = element('span', { class: 'editor-upload-words' })
  private readonly progress = element('progress', { max: 100, value: 0 })
  private readonly again: HTMLButtonElement
  private readonly drop: HTMLButtonElement
  private readonly address: string

  constructor(
    file: File,
    private readonly labels: Labels['upload'],
    acts: { again(): void; drop(): void },
  ) {
    this.address = URL.createObjectURL(file)
    this.again = button(labels.again, acts.again)
    this.drop = button(labels.cancel, acts.drop)
    this.element.setAttribute('aria-label', fill(labels.name, file.name))
    this.progress.setAttribute('aria-label', fill(labels.name, file.name))
    const preview = element('img', { src: this.address, alt: '' })
    preview.addEventListener('error', () => preview.remove())
    this.element.append(preview, element('div', { class: 'editor-upload-line' }, this.words, this.progress, this.again, this.drop))
    this.sending(0)
  }

  sending(part: number): void {
    const percent = Math.round(part * 100)
    this.element.classList.remove('is-failed')
    this.words.removeAttribute('role')
    this.words.textContent = percent < 100 ? fill(this.labels.sending, percent) : this.labels.storing
    this.progress.value = percent
    this.progress.hidden = false
    this.again.hidden = true
    this.drop.textContent = this.labels.cancel
  }

  failed(why: string): void {
    this.element.classList.add('is-failed')
    this.words.setAttribute('role', 'alert')
    this.words.textContent = why
    this.progress.hidden = true
    this.again.hidden = false
    this.drop.textContent = this.labels.drop
  }

  destroy(): void {
    URL.revokeObjectURL(this.address)
    this.element.remove()
  }
}
