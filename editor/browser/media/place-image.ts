import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { blockAt, placeOf, type Block } from '../blocks/block-places.ts'
import { isEmptyParagraph, keepParagraphBehind } from '../blocks/insert-block.ts'
import type { StoredImage } from './send-image.ts'

/** Images that were chosen together, and where they go. */
export interface Batch {
  after: Block | null
  gallery: Block | null
  asGallery: boolean
  /** What stands in the text already, by the order it was chosen in. */
  placed: { order: number; block: Block }[]
}

/** Puts a stored image in its place: in the order chosen, whichever was stored first. Returns its block. */
export function placeImage(editor: Editor, body: Y.XmlFragment, batch: Batch, order: number, image: StoredImage): Block | null {
  const { figure, gallery } = editor.schema.nodes
  const node = figure!.create({ media: image.media, width: image.width, height: image.height, alt: '', credit: '' })
  const { tr } = editor.state
  const into = batch.gallery && placeOf(body, tr.doc, batch.gallery)
  let at: number
  if (into !== null) {
    at = placeInGallery(editor, body, batch, order, into)
    tr.insert(at, node)
  } else {
    const block = batch.asGallery ? gallery!.create(null, node) : node
    const behind = batch.after && placeOf(body, tr.doc, batch.after)
    const host = behind === null ? null : tr.doc.nodeAt(behind)
    at = behind === null ? tr.doc.content.size : behind + host!.nodeSize
    if (isEmptyParagraph(host)) {
      // The line it was asked for on: an image takes its place, and whoever waits there goes on behind it.
      const waiting = editor.state.selection.from === behind! + 1
      tr.replaceWith((at = behind!), behind! + 2, block)
      keepParagraphBehind(tr, at + block.nodeSize)
      if (waiting) tr.setSelection(Selection.near(tr.doc.resolve(at + block.nodeSize)))
    } else {
      tr.insert(at, block)
      keepParagraphBehind(tr, at + block.nodeSize)
    }
  }
  editor.view.dispatch(tr)
  const { doc } = editor.state
  if (into === null && batch.asGallery) {
    batch.gallery = blockAt(body, doc, at)
    at++
  }
  const block = blockAt(body, doc, at)
  if (block) batch.placed.push({ order, block })
  return block
}

function placeInGallery(editor: Editor, body: Y.XmlFragment, batch: Batch, order: number, gallery: number): number {
  const { doc } = editor.state
  const standing = batch.placed.filter(({ block }) => placeOf(body, doc, block) !== null)
  const before = standing.filter(other => other.order < order).sort((a, b) => b.order - a.order)[0]
  if (before) {
    const at = placeOf(body, doc, before.block)!
    return at + doc.nodeAt(at)!.nodeSize
  }
  const behind = standing.sort((a, b) => a.order - b.order)[0]
  return behind ? placeOf(body, doc, behind.block)! : gallery + doc.nodeAt(gallery)!.nodeSize - 1
}
