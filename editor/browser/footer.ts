import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { FIELDS, type Field } from '../schema/index.ts'
import { articleWords, wordCount } from '../schema/plain.ts'
import { figuresMissing } from './blocks/figure-form.ts'
import { button, element } from './element.ts'
import { fill, type Labels } from './options.ts'

/** Syllables a reader takes in per minute: Vietnamese counts each as a word. */
const READ_PER_MINUTE = 230
const CALM_MS = 250

/** One quiet line under the text: how long it is, what its images still lack, and where the rest is found. */
export class Footer {
  readonly element = element('div', { class: 'editor-foot' })
  private readonly length = element('span')
  private readonly images: HTMLButtonElement
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly editors: Record<Field, Editor>,
    private readonly doc: Y.Doc,
    private readonly labels: Labels,
    acts: { find(): void; keys(): void; full(): void; image(position: number): void },
  ) {
    const { foot } = labels
    this.images = button(foot.images, () => {
      const [first] = figuresMissing(this.editors.body)
      if (first !== undefined) acts.image(first)
    })
    this.images.className = 'editor-foot-images'
    this.images.hidden = true
    this.element.append(this.length, this.images, element('span', { class: 'editor-foot-gap' }), button(foot.find, acts.find), button(foot.full, acts.full), button(foot.keys, acts.keys))
    for (const field of FIELDS) {
      editors[field].on('transaction', ({ transaction }) => (transaction.docChanged || transaction.selectionSet) && this.drawSoon())
      editors[field].on('blur', () => this.drawSoon())
    }
    this.drawSoon()
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.element.remove()
  }

  private drawSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.draw()
    }, CALM_MS)
  }

  private draw(): void {
    if (this.editors.body.isDestroyed) return
    const { foot, locale } = this.labels
    const words = articleWords(this.doc)
    const minutes = Math.max(1, Math.round(words / READ_PER_MINUTE))
    const whole = `${fill(foot.words, words.toLocaleString(locale))} · ${fill(foot.minutes, minutes)}`
    const selected = this.selectedWords()
    this.length.textContent = selected > 0 ? fill(foot.selected, selected.toLocaleString(locale)) + ` · ${whole}` : whole
    const missing = this.editors.body.isEditable ? figuresMissing(this.editors.body).length : 0
    this.images.hidden = missing === 0
    this.images.textContent = fill(foot.images, missing)
  }

  private selectedWords(): number {
    const editor = FIELDS.map(field => this.editors[field]).find(one => one.view.hasFocus())
    if (!editor || editor.state.selection.empty) return 0
    const { from, to } = editor.state.selection
    return wordCount(editor.state.doc.textBetween(from, to, '\n', '\n'))
  }
}
