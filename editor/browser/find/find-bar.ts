import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { FIELDS, type Field } from '../../schema/index.ts'
import { button, element } from '../element.ts'
import { focusNow } from '../focus.ts'
import { icon } from '../menus/icons.ts'
import { fill, type Labels } from '../options.ts'
import { findKey, type Look } from './find-marks.ts'
import type { Match } from './matches.ts'

interface Hit extends Match {
  editor: Editor
  /** Its place among the matches of its own field. */
  nth: number
}

/** Looks for words in title, lead and body as one text, and replaces them. */
export class FindBar {
  readonly element = element('div', { class: 'editor-find', role: 'search' })
  /** Takes no room of its own, so that the text does not jump. */
  readonly place = element('div', { class: 'editor-find-place' }, this.element)
  private readonly words = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' })
  private readonly instead = element('input', { type: 'text', autocomplete: 'off' })
  private readonly replaceRow: HTMLElement
  private readonly count = element('span', { class: 'editor-find-count', role: 'status' })
  private readonly exact: HTMLButtonElement
  private at = 0
  private replacing = false
  private cameFrom: Editor | null = null

  constructor(
    private readonly editors: Record<Field, Editor>,
    private readonly undo: Y.UndoManager,
    private readonly labels: Labels['find'],
  ) {
    this.element.hidden = true
    this.element.setAttribute('aria-label', labels.name)
    this.words.setAttribute('aria-label', labels.words)
    this.words.placeholder = labels.words
    this.instead.setAttribute('aria-label', labels.instead)
    this.instead.placeholder = labels.instead
    this.exact = button(labels.exact, () => this.toggleExact())
    this.exact.setAttribute('aria-pressed', 'false')
    this.replaceRow = element('div', { class: 'editor-find-row' }, this.instead, button(labels.one, () => this.replaceOne()), button(labels.all, () => this.replaceAll()))
    this.element.append(
      element(
        'div',
        { class: 'editor-find-row' },
        this.words,
        this.count,
        button(labels.previous, () => this.step(-1), icon('up')),
        button(labels.next, () => this.step(1), icon('down')),
        this.exact,
        button(labels.close, () => this.close(), icon('close')),
      ),
      this.replaceRow,
    )
    this.words.addEventListener('input', () => this.look())
    this.element.addEventListener('keydown', event => this.keyDown(event))
    for (const field of FIELDS) editors[field].on('update', () => !this.element.hidden && !this.replacing && this.show())
  }

  /** With what is selected already in the box, as everybody expects. */
  open(withReplace: boolean): void {
    this.cameFrom = FIELDS.map(field => this.editors[field]).find(editor => editor.view.hasFocus()) ?? this.cameFrom
    const { state } = this.cameFrom ?? this.editors.body
    const selected = state.doc.textBetween(state.selection.from, state.selection.to, '\n')
    const fresh = this.element.hidden
    this.element.hidden = false
    this.replaceRow.hidden = !(withReplace || (!fresh && !this.replaceRow.hidden)) || !this.editors.body.isEditable
    if (selected && !selected.includes('\n')) this.words.value = selected
    this.look(fresh && selected !== '')
    this.words.focus()
    this.words.select()
  }

  close(): void {
    if (this.element.hidden) return
    const hit = this.hits[this.at]
    this.element.hidden = true
    this.tell({ words: '', current: -1 })
    const editor = hit?.editor ?? this.cameFrom ?? this.editors.body
    focusNow(editor)
    if (hit) editor.commands.setTextSelection({ from: hit.from, to: hit.to })
  }

  private get hits(): Hit[] {
    return FIELDS.flatMap(field => {
      const editor = this.editors[field]
      return (findKey.getState(editor.state)?.matches ?? []).map((match, nth) => ({ ...match, editor, nth }))
    })
  }

  private look(fromSelection = false): void {
    this.tell({ words: this.words.value, exact: this.exact.getAttribute('aria-pressed') === 'true', current: -1 })
    const { hits } = this
    const { cameFrom } = this
    const caret = cameFrom?.state.selection.from ?? 0
    const near = hits.findIndex(hit => cameFrom && FIELDS.findIndex(field => this.editors[field] === hit.editor) >= FIELDS.findIndex(field => this.editors[field] === cameFrom) && (hit.editor !== cameFrom || hit.from >= caret))
    this.at = Math.max(0, near)
    this.show()
    if (hits.length > 0 && !fromSelection) this.reveal()
  }

  private step(by: 1 | -1): void {
    const { length } = this.hits
    if (length === 0) return
    this.at = (this.at + by + length) % length
    this.show()
    this.reveal()
  }

  private replaceOne(): void {
    const hit = this.hits[this.at]
    if (!hit || !hit.editor.isEditable) return
    this.undo.stopCapturing()
    hit.editor.view.dispatch(hit.editor.state.tr.insertText(this.instead.value.normalize('NFC'), hit.from, hit.to))
    this.undo.stopCapturing()
    this.at = Math.min(this.at, Math.max(0, this.hits.length - 1))
    this.show()
    this.reveal()
  }

  /** One step to undo, whatever the number of places and fields. */
  private replaceAll(): void {
    const { hits } = this
    const instead = this.instead.value.normalize('NFC')
    const { captureTimeout } = this.undo
    this.undo.stopCapturing()
    this.undo.captureTimeout = Infinity
    // Drawn only at the end: y-tiptap ends an undo step at any change of display in a field a colleague wrote in last.
    this.replacing = true
    for (const field of FIELDS) {
      const editor = this.editors[field]
      if (!editor.isEditable) continue
      const { tr } = editor.state
      for (const hit of hits.filter(hit => hit.editor === editor).reverse()) tr.insertText(instead, hit.from, hit.to)
      if (tr.docChanged) editor.view.dispatch(tr)
    }
    this.replacing = false
    this.undo.captureTimeout = captureTimeout
    this.undo.stopCapturing()
    this.show()
    this.count.textContent = fill(this.labels.replaced, hits.length)
  }

  private toggleExact(): void {
    this.exact.setAttribute('aria-pressed', String(this.exact.getAttribute('aria-pressed') !== 'true'))
    this.look()
  }

  private show(): void {
    const { hits } = this
    this.at = Math.min(this.at, Math.max(0, hits.length - 1))
    const hit = hits[this.at]
    for (const field of FIELDS) {
      const editor = this.editors[field]
      const current = hit?.editor === editor ? hit.nth : -1
      if (findKey.getState(editor.state)?.current !== current) this.tellOne(editor, { current })
    }
    const none = this.words.value === '' ? '' : this.labels.none
    this.count.textContent = hits.length === 0 ? none : fill(this.labels.count, this.at + 1).replace('{1}', String(hits.length))
  }

  private reveal(): void {
    const hit = this.hits[this.at]
    const { node } = hit?.editor.view.domAtPos(hit.from) ?? {}
    const shown = node instanceof Element ? node : node?.parentElement
    shown?.scrollIntoView({ block: 'center' })
  }

  private tell(look: Look): void {
    for (const field of FIELDS) this.tellOne(this.editors[field], look)
  }

  private tellOne(editor: Editor, look: Look): void {
    if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(findKey, look))
  }

  private keyDown(event: KeyboardEvent): void {
    // Enter belongs to the input method while a word is being composed.
    if (event.isComposing) return
    if (event.key === 'Escape') this.close()
    else if (event.key === 'Enter' && event.target === this.words) this.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && event.target === this.instead) this.replaceOne()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
