import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

const TEXTBLOCKS = new Set(['paragraph', 'heading', 'figure'])

/**
 * Gives each empty paragraph made here its text node at once, by its maker alone. Left to the first letter, two people
 * starting in the same new paragraph would each bring a node of their own, and y-tiptap, joining the two on both sides,
 * doubles words. It lasts as long as the document.
 */
export function keepParagraphsReady(fragment: Y.XmlFragment): void {
  const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    if (!transaction.local || transaction.origin !== ySyncPluginKey) return
    const bare = events.flatMap(event => [...event.changes.added].flatMap(addedBy)).flatMap(bareTextblocks)
    if (bare.length === 0) return
    fragment.doc!.transact(() => bare.forEach(block => block.insert(0, [new Y.XmlText()])), ySyncPluginKey)
  }
  fragment.observeDeep(onChange)
}

function addedBy(item: Y.Item): unknown[] {
  return item.content instanceof Y.ContentType ? [item.content.type] : []
}

function bareTextblocks(type: unknown): Y.XmlElement[] {
  if (!(type instanceof Y.XmlElement)) return []
  if (!TEXTBLOCKS.has(type.nodeName)) return type.toArray().flatMap(bareTextblocks)
  return type.length === 0 ? [type] : []
}
