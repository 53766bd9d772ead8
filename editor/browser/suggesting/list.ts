import type { Node } from '@tiptap/pm/model'
import type { Field } from '../../schema/index.ts'
import { ADDED, memberOf, timeOf } from '../../schema/suggestions.ts'
import { isSuggestion } from './transform.ts'

/** One suggestion as a card shows it. */
export interface PendingSuggestion {
  id: string
  memberId: number
  /** Milliseconds since 1970, by its author's clock. */
  at: number
  field: Field
  added: string
  removed: string
}

/** Everything suggested in one field, in the order of the text. */
export function suggestionsIn(doc: Node, field: Field): PendingSuggestion[] {
  const found = new Map<string, PendingSuggestion>()
  doc.descendants(node => {
    if (!node.isText) return
    for (const mark of node.marks.filter(isSuggestion)) {
      const id = String(mark.attrs.id)
      const suggestion = found.get(id) ?? { id, memberId: memberOf(id) ?? 0, at: timeOf(id) || 0, field, added: '', removed: '' }
      found.set(id, suggestion)
      suggestion[mark.type.name === ADDED ? 'added' : 'removed'] += node.text
    }
  })
  return [...found.values()]
}

/** The places of one suggestion in a field. */
export function placesOf(doc: Node, id: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = []
  doc.descendants((node, from) => {
    if (node.isText && node.marks.some(mark => isSuggestion(mark) && mark.attrs.id === id)) places.push({ from, to: from + node.nodeSize })
  })
  return places
}
