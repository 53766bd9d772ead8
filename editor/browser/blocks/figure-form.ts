import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { element } from '../element.ts'
import { placeBeside } from '../floating.ts'
import { focusNow } from '../focus.ts'
import { fill, type Labels } from '../options.ts'
import { placeOf, type Block } from './block-places.ts'
import { missingIn } from './figure-view.ts'

/**
 * Asks for an image's description and credit; part of the page only while it asks. It stands beside the text and not in it, so that what is being typed here
 * stays when a colleague's change draws the text anew.
 */
export class FigureForm {
  readonly element = element('div', { class: 'editor-pop', role: 'dialog' })
  private readonly alt = element('textarea', { rows: 2 })
  private readonly credit = element('input', { type: 'text', autocomplete: 'off' })
  private readonly missing = element('span', { class: 'editor-figure-missing', role: 'status' })
  private block: Block | null = null

  constructor(
    private readonly editor: Editor,
    private readonly body: Y.XmlFragment,
    private readonly host: HTMLElement,
    private readonly labels: Labels['figure'],
    signal: AbortSignal,
  ) {
    this.element.setAttribute('aria-label', labels.form)
    const form = element(
      'form',
      { class: 'editor-figure-form' },
      element('label', {}, element('b', {}, labels.alt), element('small', {}, labels.altHint), this.alt),
      element('label', {}, element('b', {}, labels.credit), element('small', {}, labels.creditHint), this.credit),
      element('div', { class: 'editor-pop-row' }, this.missing, element('button', { type: 'submit', class: 'is-main' }, labels.done)),
    )
    this.element.append(form)
    for (const field of [this.alt, this.credit]) field.addEventListener('input', () => this.count())
    this.element.addEventListener('change', () => this.keep())
    this.element.addEventListener('submit', event => {
      event.preventDefault()
      this.close(true)
    })
    this.element.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        this.close(true)
      } else if (event.key === 'Enter' && event.target === this.alt && !event.isComposing) {
        event.preventDefault()
        this.credit.focus()
      }
    })
    document.addEventListener('mousedown', event => !this.element.contains(event.target as globalThis.Node) && this.close(false), { signal })
    editor.on('transaction', () => this.block && this.place())
  }

  open(block: Block, takesFocus: boolean): void {
    this.keep()
    this.block = block
    const { alt, credit } = this.node?.attrs ?? {}
    this.alt.value = (alt as string | null) ?? ''
    this.credit.value = (credit as string | null) ?? ''
    this.host.append(this.element)
    this.count()
    this.place()
    this.element.scrollIntoView({ block: 'nearest' })
    if (takesFocus) (this.alt.value ? this.credit : this.alt).focus({ preventScroll: true })
  }

  private close(backToText: boolean): void {
    if (!this.block) return
    this.keep()
    this.block = null
    this.element.remove()
    if (backToText) focusNow(this.editor)
  }

  private get position(): number | null {
    return this.block && placeOf(this.body, this.editor.state.doc, this.block)
  }

  private get node() {
    return this.position === null ? null : this.editor.state.doc.nodeAt(this.position)
  }

  private keep(): void {
    const { node, position } = this
    if (!node || position === null || !this.editor.isEditable) return
    const { tr } = this.editor.state
    for (const [name, field] of [['alt', this.alt], ['credit', this.credit]] as const) {
      const value = field.value.normalize('NFC').trim()
      if (value !== node.attrs[name]) tr.setNodeAttribute(position, name, value)
    }
    if (tr.docChanged) this.editor.view.dispatch(tr)
  }

  private count(): void {
    const missing = [this.alt, this.credit].filter(field => field.value.trim() === '').length
    this.missing.textContent = missing === 0 ? this.labels.complete : fill(this.labels.missingHere, missing)
  }

  private place(): void {
    const drawn = this.position === null ? null : this.editor.view.nodeDOM(this.position)
    // Gone while the form stood open: there is nothing left to describe.
    if (!(drawn instanceof HTMLElement)) {
      this.block = null
      this.element.remove()
      return
    }
    const image = drawn.querySelector('img') ?? drawn
    const box = image.getBoundingClientRect()
    placeBeside(this.element, this.host, { left: box.left, right: box.right, top: box.top, bottom: drawn.getBoundingClientRect().bottom }, 'under')
  }
}

/** The images of an article that still lack something. */
export function figuresMissing(editor: Editor): number[] {
  const found: number[] = []
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && missingIn(node) > 0) found.push(position)
    return !node.isTextblock
  })
  return found
}
