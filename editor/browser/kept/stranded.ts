import { copies, type Copy } from './copies.ts'
import { unsent, type Unsent } from './unsent.ts'

/**
 * Makes copies of what was left of an article that its writer may no longer open: there is no text any more that the edits
 * could join, and whoever only kept them would never be shown them again.
 */
export async function strandedCopies(room: string): Promise<Copy[]> {
  const made: Copy[] = []
  for (const record of await unsent.of(room)) {
    // Kept by an older edition of the page, which did not note the paragraphs.
    if (!record.blocks) continue
    const copy = record.blocks.length > 0 ? copyOf(record, record.blocks) : null
    await copies.keep(copy, [record])
    if (copy) made.push(copy)
  }
  return made
}

function copyOf({ room, member, articleId, tab, title, since }: Unsent, blocks: Copy['blocks']): Copy {
  const at = Date.now()
  return { room, member, articleId, id: `${at}-${tab}`, title, reason: 'right', since, at, blocks }
}
