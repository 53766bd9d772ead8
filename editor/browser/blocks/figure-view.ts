import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { imageAddress } from '../../schema/index.ts'
import { button, element } from '../element.ts'
import { icon, type IconName } from '../menus/icons.ts'
import { fill, type Labels } from '../options.ts'
import { moveInGallery, removeBlock } from './block-moves.ts'

export interface FigureContext {
  labels: Labels['figure']
  askFacts(position: number): void
}

/** An image with its caption, and what a reader does not see: whether it is described, and whose it is. */
export class FigureView implements NodeView {
  readonly dom = element('figure')
  readonly contentDOM = element('figcaption')
  private readonly image = element('img', { draggable: 'false' })
  private readonly credit = element('span', { class: 'editor-figure-credit' })
  private readonly facts: HTMLButtonElement
  private readonly tools = element('div', { class: 'editor-figure-tools', contenteditable: 'false' })

  constructor(
    private node: Node,
    private readonly editor: Editor,
    private readonly getPos: () => number | undefined,
    private readonly context: FigureContext,
  ) {
    const { labels } = context
    const tool = (label: string, name: IconName, act: (at: number) => void, className: string) => {
      const made = button(label, () => this.at(act), icon(name))
      made.className = className
      return made
    }
    this.facts = button(labels.facts, () => this.at(context.askFacts))
    this.facts.className = 'editor-figure-facts'
    this.tools.append(
      this.credit,
      this.facts,
      tool(labels.left, 'left', at => moveInGallery(editor, at, -1), 'editor-figure-move'),
      tool(labels.right, 'right', at => moveInGallery(editor, at, 1), 'editor-figure-move'),
      tool(labels.remove, 'bin', at => removeBlock(editor, at), 'editor-figure-remove'),
    )
    this.contentDOM.dataset.placeholder = labels.caption
    this.image.addEventListener('error', () => this.dom.classList.add('is-broken'))
    this.image.addEventListener('load', () => this.dom.classList.remove('is-broken'))
    this.dom.dataset.broken = labels.broken
    this.dom.append(this.image, this.contentDOM, this.tools)
    this.draw()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.draw()
    return true
  }

  selectNode(): void {
    this.dom.classList.add('is-selected')
  }

  deselectNode(): void {
    this.dom.classList.remove('is-selected')
  }

  /** In the caption the mouse selects words; anywhere else it takes the image. */
  stopEvent(event: Event): boolean {
    const target = event.target as HTMLElement
    return this.tools.contains(target) || (event.type === 'mousedown' && this.contentDOM.contains(target))
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && (mutation.type === 'attributes' || !this.contentDOM.contains(mutation.target))
  }

  private draw(): void {
    const { media, width, height, alt, credit } = this.node.attrs as Record<string, string | null>
    const { labels } = this.context
    const address = imageAddress(media)
    if (address && this.image.getAttribute('src') !== address) this.image.src = address
    for (const [name, value] of Object.entries({ width, height })) {
      if (value) this.image.setAttribute(name, value)
    }
    this.image.alt = alt ?? ''
    this.contentDOM.classList.toggle('is-empty', this.node.content.size === 0)
    this.credit.textContent = credit ? fill(labels.credited, credit) : ''
    const missing = missingIn(this.node)
    this.facts.textContent = missing === 0 ? labels.facts : fill(labels.missing, missing)
    this.facts.classList.toggle('is-missing', missing > 0)
  }

  private at(act: (position: number) => void): void {
    const position = this.getPos()
    if (position !== undefined && this.editor.isEditable) act(position)
  }
}

/** How many of the things a published image needs are not there: its description, and whose it is. */
export function missingIn(figure: Node): number {
  return ['alt', 'credit'].filter(name => !(figure.attrs[name] as string | null)?.trim()).length
}
