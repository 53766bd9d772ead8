import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'

/**
 * Blocks by what they are, not where they are: every colleague's change moves positions, and may draw the whole page
 * anew, while a block's own element in the shared document stays the same.
 */
export type Block = Y.XmlElement

/** The block that begins at a position of the drawn text. */
export function blockAt(body: Y.XmlFragment, doc: Node, position: number): Block | null {
  const place = doc.resolve(position)
  let found: Y.XmlFragment = body
  for (let depth = 0; depth <= place.depth; depth++) {
    const child = found.toArray()[place.index(depth)]
    if (!(child instanceof Y.XmlElement)) return null
    found = child
  }
  return found as Block
}

/** Where a block begins in the drawn text, or nothing when it is gone. */
export function placeOf(body: Y.XmlFragment, doc: Node, block: Block): number | null {
  const path: number[] = []
  for (let at: Y.XmlFragment = block; at !== body; ) {
    const parent = at.parent
    if (!(parent instanceof Y.XmlFragment) || at._item?.deleted) return null
    path.unshift((parent.toArray() as unknown[]).indexOf(at))
    at = parent
  }
  let position = 0
  let node = doc
  for (const [depth, index] of path.entries()) {
    if (index < 0 || index >= node.childCount) return null
    if (depth > 0) position++
    for (let i = 0; i < index; i++) position += node.child(i).nodeSize
    node = node.child(index)
  }
  return position
}
