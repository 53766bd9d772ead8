/** Accepting and rejecting. Exactly the marked words go or stay, never a space beside them. */
import type { Mark } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ADDED, REMOVED } from '../../schema/suggestions.ts'
import { isSuggestion, type Turns } from './transform.ts'

/** Marks a transaction that is applied as it is, in every mode: it decides, or only puts words back where they belong. */
export const APPLIED_AS_IT_IS = 'appliedAsItIs'

/** Blocks that go with the last of their words; a list's item and an emptied list go too. */
const GOES_EMPTY = new Set(['paragraph', 'heading'])
const WRAPS = new Set(['listItem', 'bulletList', 'orderedList', 'blockquote'])

/** The turns in which these suggestions are accepted or rejected; none when none of them is here. */
export function decided(state: EditorState, ids: ReadonlySet<string>, accept: boolean): Turns {
  const stays: { from: number; to: number; mark: Mark }[] = []
  const goes: { from: number; to: number }[] = []
  state.doc.descendants((node, from) => {
    if (!node.isText) return
    const to = from + node.nodeSize
    const marks = node.marks.filter(mark => isSuggestion(mark) && ids.has(String(mark.attrs.id)))
    if (marks.some(mark => mark.type.name === (accept ? REMOVED : ADDED))) goes.push({ from, to })
    else stays.push(...marks.map(mark => ({ from, to, mark })))
  })
  const turns: Turns = goes.reverse().map(({ from, to }) => now => {
    const tr = now.tr.delete(from, to)
    if (accept) removeIfEmptied(tr, from)
    return tr
  })
  if (stays.length > 0) turns.unshift(now => stays.reduce((tr, { from, to, mark }) => tr.removeMark(from, to, mark), now.tr))
  return turns.map(turn => now => turn(now).setMeta(APPLIED_AS_IT_IS, true))
}

/** A paragraph all of whose words were struck out was meant to go; the only one of its kind stays, as a place to write. */
function removeIfEmptied(tr: Transaction, at: number): void {
  const $at = tr.doc.resolve(at)
  if (!GOES_EMPTY.has($at.parent.type.name) || $at.parent.content.size > 0) return
  let depth = $at.depth
  while (depth > 1 && $at.node(depth - 1).childCount === 1 && WRAPS.has($at.node(depth - 1).type.name)) depth--
  const holder = $at.node(depth - 1)
  if (holder.childCount > 1 && holder.canReplace($at.index(depth - 1), $at.index(depth - 1) + 1)) tr.delete($at.before(depth), $at.after(depth))
}
