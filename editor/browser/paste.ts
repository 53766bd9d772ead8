import { Extension } from '@tiptap/core'
import { DOMParser, Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { canBeTitle, cleanPastedHtml, cleanPastedText, isPortalNoise, linesOf } from './paste-text.ts'

/** Body: structure stays, dirt goes. What the schema does not know is already left out by the parser. */
export const BodyPaste = Extension.create({
  name: 'bodyPaste',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedText: cleanPastedText,
          transformPastedHTML: cleanPastedHtml,
          transformPasted: slice => new Slice(tidyBlocks(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ]
  },
})

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
          transformPastedHTML: cleanPastedHtml,
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
    const page = new window.DOMParser().parseFromString(cleanPastedHtml(html), 'text/html')
    return childrenOf(tidyBlocks(DOMParser.fromSchema(schema).parse(page.body).content))
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
