import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { element } from '../element.ts'
import { icon } from '../menus/icons.ts'
import type { Labels } from '../options.ts'
import { isEmptyParagraph } from './insert-block.ts'

/** How far left of the text the pointer may be and still mean the block beside it. */
const REACH = 64

/**
 * In the margin beside the block under the pointer: a plus to put something there, and a grip to drag the block by or
 * to open its menu. For the mouse; the keyboard and the finger have both in the bar.
 */
export class BlockHandle {
  readonly element = element('div', { class: 'editor-handle' })
  private readonly grip: HTMLButtonElement
  private position: number | null = null

  constructor(
    private readonly editor: Editor,
    private readonly host: HTMLElement,
    labels: Labels['block'],
    acts: { insert(): void; menu(position: number): void },
    signal: AbortSignal,
  ) {
    const plus = this.button(labels.insert, 'plus')
    this.grip = this.button(labels.grip, 'grip')
    this.grip.draggable = true
    this.element.hidden = true
    this.element.append(plus, this.grip)
    plus.addEventListener('click', () => this.position !== null && this.insertAt(this.position, acts.insert))
    this.grip.addEventListener('click', () => this.position !== null && acts.menu(this.position))
    this.grip.addEventListener('dragstart', event => this.drag(event))
    this.grip.addEventListener('dragend', () => this.hide())
    document.addEventListener('mousemove', event => this.follow(event), { signal, passive: true })
    document.addEventListener('scroll', () => this.hide(), { signal, passive: true })
    editor.on('update', () => this.hide())
  }

  private follow(event: MouseEvent): void {
    if (event.buttons !== 0 || this.element.contains(event.target as Node)) return
    const text = this.editor.view.dom.getBoundingClientRect()
    const near = this.editor.isEditable && event.clientX > text.left - REACH && event.clientX < text.right && event.clientY > text.top && event.clientY < text.bottom
    const position = near ? this.blockAt(text.left + 4, event.clientY) : null
    if (position === null) return this.hide()
    this.show(position)
  }

  private blockAt(left: number, top: number): number | null {
    const { view, state } = this.editor
    const found = view.posAtCoords({ left, top })
    if (!found) return null
    const place = state.doc.resolve(found.inside >= 0 ? found.inside : found.pos)
    const position = place.depth > 0 ? place.before(1) : found.inside >= 0 ? found.inside : place.nodeBefore ? place.pos - place.nodeBefore.nodeSize : place.pos
    const drawn = view.nodeDOM(position)
    if (!(drawn instanceof HTMLElement)) return null
    const box = drawn.getBoundingClientRect()
    return top >= box.top - 12 && top <= box.bottom + 12 ? position : null
  }

  private show(position: number): void {
    const drawn = this.editor.view.nodeDOM(position)
    if (!(drawn instanceof HTMLElement)) return this.hide()
    this.position = position
    this.element.hidden = false
    const frame = this.host.getBoundingClientRect()
    const box = drawn.getBoundingClientRect()
    const line = Math.min(parseFloat(getComputedStyle(drawn).lineHeight) || 28, box.height)
    this.element.style.top = `${box.top - frame.top + Math.max(0, (line - 28) / 2)}px`
  }

  private hide(): void {
    this.element.hidden = true
    this.position = null
  }

  private insertAt(position: number, insert: () => void): void {
    const { state, view } = this.editor
    const node = state.doc.nodeAt(position)
    if (!node) return
    const { tr } = state
    let at = position
    if (!isEmptyParagraph(node)) tr.insert((at = position + node.nodeSize), state.schema.nodes.paragraph!.create())
    view.focus()
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
    insert()
  }

  private drag(event: DragEvent): void {
    const { view, state } = this.editor
    if (this.position === null || !event.dataTransfer) return
    const selection = NodeSelection.create(state.doc, this.position)
    view.dispatch(state.tr.setSelection(selection))
    const slice = selection.content()
    const { dom, text } = view.serializeForClipboard(slice)
    event.dataTransfer.setData('text/html', dom.innerHTML)
    event.dataTransfer.setData('text/plain', text)
    event.dataTransfer.effectAllowed = 'move'
    const drawn = view.nodeDOM(this.position)
    if (drawn instanceof HTMLElement) event.dataTransfer.setDragImage(drawn, 0, 0)
    const moved = { slice, move: true, node: selection }
    view.dragging = moved
  }

  private button(label: string, name: 'plus' | 'grip'): HTMLButtonElement {
    return element('button', { type: 'button', tabindex: -1, title: label, 'aria-label': label }, icon(name))
  }
}
