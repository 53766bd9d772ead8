import { Extension } from '@tiptap/core'
import { DOMParser, Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanPage, markedImage, type Brought } from './clean-html.ts'
import { imageFile } from './image-file.ts'
import { canBeTitle, cleanPastedMarkup, cleanPastedText, isPortalNoise, linesOf } from './paste-text.ts'

const NOTHING: Brought = { images: [], foreign: 0 }

export interface BodyPasteOptions {
  /** Takes images for the place behind the block at this position of the text; nothing: at its very start. */
  takeImages(files: File[], behind: number | null): void
  /** Told of images that were left out because they lie on another page. */
  leftOut(images: number): void
  /** An image of the newsroom's own came with the text: the article is to hold it too. */
  hold(media: string): void
}

/** Body: structure stays, dirt goes. What the schema does not know is already left out by the parser. */
export const BodyPaste = Extension.create<BodyPasteOptions>({
  name: 'bodyPaste',

  addOptions() {
    return { takeImages: () => {}, leftOut: () => {}, hold: () => {} }
  },

  addProseMirrorPlugins() {
    const { options, editor } = this
    // What the markup of the paste under way brought; read once its blocks are known.
    let brought = NOTHING
    return [
      new Plugin({
        props: {
          transformPastedText: text => {
            brought = NOTHING
            return cleanPastedText(text)
          },
          transformPastedHTML: html => {
            const page = cleanedPage(html)
            brought = page.brought
            return page.body.innerHTML
          },
          transformPasted: slice => new Slice(tidyBlocks(slice.content), slice.openStart, slice.openEnd),
          handlePaste: (view, event, slice) => {
            const files = imagesOf(event.clipboardData)
            const words = slice.content.textBetween(0, slice.content.size, ' ').trim()
            const { images, foreign } = brought
            brought = NOTHING
            // Excel and Word put a picture of the words beside the words; a picture alone is meant.
            if (files.length > 0 && words === '') {
              options.takeImages(files, blockBefore(view))
              return true
            }
            if (foreign > 0) options.leftOut(foreign)
            slice.content.descendants(node => void (node.type.name === 'figure' && options.hold(String(node.attrs.media))))
            if (images.length === 0) return foreign > 0 && words === ''
            pasteWithImages(view, slice, images, options.takeImages)
            return true
          },
          handleDrop: (view, event) => {
            const files = imagesOf(event.dataTransfer)
            if (files.length === 0 || !editor.isEditable) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
            options.takeImages(files, at === undefined ? blockBefore(view) : topOf(view, at))
            return true
          },
        },
      }),
    ]
  },
})

function imagesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(file => file.type.startsWith('image/'))
}

/** The words go in as always; where an image stood among them, it is sent, and comes in once it is stored. */
function pasteWithImages(view: EditorView, slice: Slice, images: string[], take: BodyPasteOptions['takeImages']): void {
  const tr = view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
  const marked = takeMarkers(tr)
  view.dispatch(tr)
  for (const { image, position } of marked) {
    const file = imageFile(images[image] ?? '', image)
    if (file) take([file], topOf(view, position))
  }
}

function takeMarkers(tr: Transaction): { image: number; position: number }[] {
  const found: { image: number; position: number; size: number }[] = []
  tr.doc.descendants((node, position) => {
    const image = node.isTextblock ? markedImage(node.textContent) : null
    if (image !== null) found.push({ image, position, size: node.nodeSize })
    return !node.isTextblock
  })
  const first = tr.mapping.maps.length
  for (const { position, size } of [...found].reverse()) {
    if (tr.doc.resolve(position).parent.childCount > 1) tr.delete(position, position + size)
    else tr.delete(position + 1, position + size - 1)
  }
  // Behind the block that stood before the image.
  return found.map(({ image, position }) => ({ image, position: Math.max(0, tr.mapping.slice(first).map(position, -1) - 1) }))
}

function topOf(view: EditorView, position: number): number | null {
  const place = view.state.doc.resolve(Math.min(position, view.state.doc.content.size))
  if (place.depth > 0) return place.before(1)
  return place.nodeBefore ? position - place.nodeBefore.nodeSize : null
}

function blockBefore(view: EditorView): number | null {
  return topOf(view, view.state.selection.to)
}

/** Our own copy needs no cleaning, and says in an attribute how it was cut. */
function cleanedPage(html: string): { body: HTMLElement; brought: Brought } {
  const { body } = new window.DOMParser().parseFromString(cleanPastedMarkup(html), 'text/html')
  const isOurs = body.querySelector('[data-pm-slice]') !== null
  return { body, brought: isOurs ? NOTHING : cleanPage(body) }
}

export interface LinePasteOptions {
  /** Offered text of several lines while the field is empty; true when it found a place for them. */
  takeArticle(view: EditorView, data: DataTransfer): boolean
}

/** Title and lead: several lines become one. */
export const LinePaste = Extension.create<LinePasteOptions>({
  name: 'linePaste',

  addOptions() {
    return { takeArticle: () => false }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedText: cleanPastedText,
          transformPastedHTML: html => cleanedPage(html).body.innerHTML,
          transformPasted: (slice, view) => oneLine(slice, view.state.schema),
          handlePaste: (view, event) =>
            view.state.doc.textContent === '' && !!event.clipboardData && this.options.takeArticle(view, event.clipboardData),
        },
      }),
    ]
  },
})

/** A whole article copied from a page: its headline, and the blocks under it without what only that page needed. */
export function articleFrom(data: DataTransfer, schema: Schema): { title: string; blocks: Node[] } | null {
  const blocks = blocksFrom(data, schema)
  const at = blocks.findIndex(block => canBeTitle(block.textContent))
  const title = blocks[at]?.isTextblock ? blocks[at].textContent.trim() : ''
  if (!title) return null
  const rest = blocks.slice(at + 1)
  while (rest.length > 0 && rest[0]!.isTextblock && isPortalNoise(rest[0]!.textContent.trim(), title)) rest.shift()
  return rest.length > 0 ? { title, blocks: rest } : null
}

function blocksFrom(data: DataTransfer, schema: Schema): Node[] {
  const html = data.getData('text/html')
  if (html) {
    const { body } = cleanedPage(html)
    return childrenOf(tidyBlocks(DOMParser.fromSchema(schema).parse(body).content)).filter(block => markedImage(block.textContent) === null)
  }
  return linesOf(data.getData('text/plain')).map(line => schema.nodes.paragraph!.create(null, schema.text(line)))
}

/** Empty paragraphs that only made room are dropped, and a double line break becomes the paragraph it stood for. */
function tidyBlocks(content: Fragment): Fragment {
  const blocks = childrenOf(content)
  if (!blocks.some(block => block.isBlock)) return content
  const tidy = blocks.flatMap(block => (block.type.name === 'paragraph' ? paragraphsIn(block) : [block]))
  return Fragment.from(tidy.length > 0 ? tidy : blocks.slice(0, 1))
}

function paragraphsIn(paragraph: Node): Node[] {
  const lines: Node[][] = [[]]
  const inline = childrenOf(paragraph.content)
  inline.forEach((node, i) => {
    const isBreak = node.type.name === 'hardBreak'
    if (isBreak && (inline[i - 1]?.type === node.type || inline[i + 1]?.type === node.type)) lines.push([])
    else lines[lines.length - 1]!.push(node)
  })
  return lines.filter(line => line.some(node => !node.isText || node.text!.trim() !== '')).map(line => paragraph.copy(Fragment.from(line)))
}

function oneLine(slice: Slice, schema: Schema): Slice {
  const joined = slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/g, ' ')
  // A space at the edge of one copied phrase is meant; around several lines it is what their ends left.
  const text = slice.content.childCount > 1 ? joined.trim() : joined
  return text === '' ? Slice.empty : new Slice(Fragment.from(schema.text(text)), 0, 0)
}

function childrenOf(content: Fragment): Node[] {
  return Array.from({ length: content.childCount }, (_, i) => content.child(i))
}
