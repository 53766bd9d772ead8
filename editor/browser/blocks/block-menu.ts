import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { element } from '../element.ts'
import { placeBeside } from '../floating.ts'
import { focusNow } from '../focus.ts'
import { icon, type IconName } from '../menus/icons.ts'
import type { Labels } from '../options.ts'
import { duplicateBlock, moveBlock, removeBlock, selectBlock } from './block-moves.ts'
import { blockAt, placeOf, type Block } from './block-places.ts'

const WORDS = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'callout', 'listItem'])

type Turn = 'paragraph' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote' | 'note'

/** What can be done with one block as a whole. */
export class BlockMenu {
  readonly element = element('div', { class: 'editor-pop editor-block-menu', role: 'menu' })
  private block: Block | null = null

  constructor(
    private readonly editor: Editor,
    private readonly body: Y.XmlFragment,
    private readonly host: HTMLElement,
    private readonly labels: Labels['block'],
    signal: AbortSignal,
  ) {
    this.element.hidden = true
    this.element.setAttribute('aria-label', labels.name)
    this.element.addEventListener('keydown', event => this.walk(event))
    this.element.addEventListener('focusout', event => !this.element.contains(event.relatedTarget as Node | null) && this.hide())
    document.addEventListener('mousedown', event => !this.element.contains(event.target as Node) && this.hide(), { signal })
  }

  open(position: number): void {
    const node = this.editor.state.doc.nodeAt(position)
    this.block = node && blockAt(this.body, this.editor.state.doc, position)
    const drawn = this.editor.view.nodeDOM(position)
    if (!node || !this.block || !(drawn instanceof HTMLElement)) return
    this.element.replaceChildren(...this.items(WORDS.has(node.type.name) && node.type.name !== 'listItem'))
    this.element.hidden = false
    placeBeside(this.element, this.host, drawn.getBoundingClientRect(), 'below')
    this.buttons[0]?.focus({ preventScroll: true })
  }

  private items(hasWords: boolean): HTMLElement[] {
    const { labels, editor } = this
    const acts = [
      this.item(labels.up, 'up', at => moveBlock(editor, at, -1)),
      this.item(labels.down, 'down', at => moveBlock(editor, at, 1)),
      this.item(labels.duplicate, 'copy', at => duplicateBlock(editor, at)),
      this.item(labels.remove, 'bin', at => removeBlock(editor, at)),
    ]
    if (!hasWords) return acts
    const turns: Turn[] = ['paragraph', 'heading2', 'heading3', 'bulletList', 'orderedList', 'blockquote', 'note']
    const group = element('div', { role: 'group', 'aria-label': labels.turn }, element('div', { class: 'editor-insert-group', 'aria-hidden': 'true' }, labels.turn))
    group.append(...turns.map(turn => this.item(labels.turns[turn], turn, at => this.turn(at, turn))))
    return [...acts, group]
  }

  private item(label: string, name: IconName, act: (position: number) => unknown): HTMLButtonElement {
    const item = element('button', { type: 'button', role: 'menuitem', tabindex: -1 }, icon(name), label)
    item.addEventListener('click', () => {
      const at = this.block && placeOf(this.body, this.editor.state.doc, this.block)
      this.hide()
      focusNow(this.editor)
      if (at !== null && this.editor.isEditable) act(at)
    })
    return item
  }

  private turn(position: number, into: Turn): void {
    selectBlock(this.editor, position)
    const chain = this.editor.chain().clearNodes()
    if (into === 'heading2' || into === 'heading3') chain.setHeading({ level: into === 'heading2' ? 2 : 3 })
    if (into === 'bulletList') chain.toggleBulletList()
    if (into === 'orderedList') chain.toggleOrderedList()
    if (into === 'blockquote') chain.setBlockquote()
    if (into === 'note') chain.wrapIn('callout', { kind: 'note' })
    chain.run()
    this.editor.commands.setTextSelection(this.editor.state.selection.to)
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')]
  }

  private walk(event: KeyboardEvent): void {
    const all = this.buttons
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      this.hide()
      focusNow(this.editor)
    }
    if (to === undefined) return
    event.preventDefault()
    all[(to + all.length) % all.length]!.focus()
  }

  private hide(): void {
    this.element.hidden = true
  }
}
