import * as Y from 'yjs'
import { FIELDS } from '../../schema/index.ts'
import { ZERO_WIDTH_SPACE } from '../../schema/plain.ts'
import type { CopiedBlock } from './copies.ts'

/**
 * The paragraphs that hold words the server does not have, whole and in their order: what the person needs to find their
 * own again, and no more of the article than that.
 *
 * @param committed What the server has, by client and clock.
 * @param mine The clients whose words count.
 */
export function unsentBlocks(doc: Y.Doc, committed: Map<number, number>, mine: ReadonlySet<number>): CopiedBlock[] {
  const isNew = ({ id, length }: Y.Item) => mine.has(id.client) && id.clock + length > (committed.get(id.client) ?? 0)
  return FIELDS.flatMap(field =>
    blocksIn(doc.getXmlFragment(field))
      .filter(block => isTouched(block, isNew))
      .map(block => ({ field, text: wordsIn(block).replace(ZERO_WIDTH_SPACE, '').trim() }))
      .filter(({ text }) => text !== ''),
  )
}

/** Elements that hold words themselves rather than other blocks. */
function blocksIn(container: Y.XmlFragment): Y.XmlElement[] {
  return container.toArray().flatMap(child => {
    if (!(child instanceof Y.XmlElement)) return []
    const inner = child.toArray().some(grandchild => grandchild instanceof Y.XmlElement && grandchild.nodeName !== 'hardBreak')
    return inner ? blocksIn(child) : [child]
  })
}

function isTouched(block: Y.XmlElement, isNew: (item: Y.Item) => boolean): boolean {
  return (block._item !== null && isNew(block._item)) || block.toArray().some(child => holdsNew(child as unknown as Y.AbstractType<unknown>, isNew))
}

function holdsNew(type: Y.AbstractType<unknown>, isNew: (item: Y.Item) => boolean): boolean {
  for (let item = type._start; item; item = item.right) if (!item.deleted && isNew(item)) return true
  return false
}

function wordsIn(block: Y.XmlElement): string {
  return block
    .toArray()
    .map(child => {
      if (child instanceof Y.XmlText) return (child.toDelta() as { insert: unknown }[]).map(run => (typeof run.insert === 'string' ? run.insert : '')).join('')
      return child instanceof Y.XmlElement ? '\n' : ''
    })
    .join('')
}
