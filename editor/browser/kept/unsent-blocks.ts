import * as Y from 'yjs'
import { FIELDS } from '../../schema/index.ts'
import { ZERO_WIDTH_SPACE } from '../../schema/plain.ts'
import { WORTH_KEEPING } from '../unheard.ts'
import type { CopiedBlock } from './copies.ts'
import type { Unsent } from './unsent.ts'

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

/**
 * The paragraphs of a left record whose words stand nowhere once it is merged, because a colleague has deleted them meanwhile.
 *
 * @param merged The text with the record in it.
 * @param without The text it was merged into.
 */
export function homelessIn(merged: Y.Doc, without: Y.Doc, { update, clients, blocks = [] }: Unsent): CopiedBlock[] {
  const { structs, ds } = Y.decodeUpdate(update)
  const takenBack = ({ client, clock }: Y.ID) => (ds.clients.get(client) ?? []).some(range => range.clock <= clock && clock < range.clock + range.len)
  let lost = 0
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString) || !clients.includes(struct.id.client)) continue
    for (let i = 0; i < struct.length; i++) {
      const id = Y.createID(struct.id.client, struct.id.clock + i)
      if (id.clock < Y.getState(without.store, id.client) || takenBack(id)) continue
      const now = Y.getItem(merged.store, id) as Y.Item | Y.GC
      if (!(now instanceof Y.Item) || now.deleted) lost++
    }
  }
  if (lost < WORTH_KEEPING) return []
  const standing = FIELDS.flatMap(field => blocksIn(merged.getXmlFragment(field)).map(block => wordsIn(block).replace(ZERO_WIDTH_SPACE, '').trim()))
  return blocks.filter(({ text }) => !standing.includes(text))
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
