import type { Editor, Extensions } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { CALLOUTS, isVideoAddress, isVideoFile } from '../../schema/index.ts'
import { button, element } from '../element.ts'
import type { Labels } from '../options.ts'
import { FigureView, type FigureContext } from './figure-view.ts'

export interface ViewContext extends FigureContext {
  all: Labels
  addToGallery(position: number): void
}

type Draw = (node: Node, editor: Editor, getPos: () => number | undefined) => NodeView

/** The schema's blocks as a writer meets them: the same content, with what is needed to handle it. */
export function withViews(extensions: Extensions, context: ViewContext): Extensions {
  const draws: Record<string, Draw> = {
    figure: (node, editor, getPos) => new FigureView(node, editor, getPos, context),
    gallery: (node, editor, getPos) => galleryView(node, editor, getPos, context),
    callout: (node, editor, getPos) => new CalloutView(node, editor, getPos, context.all.callout),
    video: node => videoView(node, context.all.video),
  }
  return extensions.map(extension => {
    const draw = draws[extension.name]
    if (!draw) return extension
    return extension.extend({
      addNodeView: () => ({ node, editor, getPos }: { node: Node; editor: Editor; getPos: () => number | undefined }) => draw(node, editor, getPos),
    })
  })
}

function galleryView(first: Node, editor: Editor, getPos: () => number | undefined, context: ViewContext): NodeView {
  const add = button(context.all.gallery.add, () => {
    const position = getPos()
    if (position !== undefined && editor.isEditable) context.addToGallery(position)
  })
  const tools = element('div', { class: 'editor-gallery-tools', contenteditable: 'false' }, add)
  const contentDOM = element('div', { class: 'editor-gallery-images' })
  const dom = element('div', { class: 'gallery', role: 'group', 'aria-label': context.all.gallery.name }, contentDOM, tools)
  return {
    dom,
    contentDOM,
    update: node => node.type === first.type,
    stopEvent: event => tools.contains(event.target as globalThis.Node),
    ignoreMutation: mutation => outside(contentDOM, mutation),
  }
}

/** A box whose kind is chosen in the box itself. */
class CalloutView implements NodeView {
  readonly dom = element('div', { role: 'note' })
  readonly contentDOM = element('div', { class: 'editor-callout-words' })
  private readonly kind = element('select', { class: 'editor-callout-kind' })
  private readonly head = element('div', { class: 'editor-callout-head', contenteditable: 'false' }, this.kind)

  constructor(
    private node: Node,
    editor: Editor,
    getPos: () => number | undefined,
    labels: Labels['callout'],
  ) {
    this.kind.setAttribute('aria-label', labels.name)
    this.kind.append(...CALLOUTS.map(kind => element('option', { value: kind }, labels[kind])))
    this.kind.addEventListener('change', () => {
      const position = getPos()
      if (position === undefined) return
      editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'kind', this.kind.value))
      editor.view.focus()
    })
    this.dom.append(this.head, this.contentDOM)
    this.draw()
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.draw()
    return true
  }

  stopEvent(event: Event): boolean {
    return this.head.contains(event.target as globalThis.Node)
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return outside(this.contentDOM, mutation)
  }

  private draw(): void {
    const kind = CALLOUTS.find(known => known === this.node.attrs.kind) ?? 'note'
    this.dom.className = `callout ${kind}`
    this.kind.value = kind
  }
}

/** A film file plays in place; any other page is a card that leads there. */
function videoView(node: Node, labels: Labels['video']): NodeView {
  const { address } = node.attrs as { address: unknown }
  const dom = element('div', { class: 'editor-video', contenteditable: 'false' })
  if (isVideoFile(address)) dom.append(element('video', { src: address, controls: true, preload: 'none', 'aria-label': labels.name }))
  else if (isVideoAddress(address)) dom.append(card(address, labels))
  return { dom, update: next => next.type === node.type && next.attrs.address === address, stopEvent: event => event.type.startsWith('key'), ignoreMutation: () => true }
}

function card(address: string, labels: Labels['video']): HTMLElement {
  const { host } = new URL(address)
  return element(
    'a',
    { class: 'editor-video-card', href: address, target: '_blank', rel: 'noopener noreferrer nofollow', draggable: 'false' },
    element('b', {}, labels.name),
    element('span', {}, host),
    element('small', {}, address),
  )
}

function outside(contentDOM: HTMLElement, mutation: ViewMutationRecord): boolean {
  return mutation.type !== 'selection' && (mutation.type === 'attributes' || !contentDOM.contains(mutation.target))
}
