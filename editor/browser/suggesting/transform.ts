/** Turns what a person does to the words into a suggestion of it. What is more than words is not turned into anything. */
import { Fragment, type Mark, type Node, type ResolvedPos, type Slice } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ADDED, memberOf, newSuggestionId, REMOVED } from '../../schema/suggestions.ts'

/** Blocks that are not struck out word by word: taking them away is a change of the page, not of its words. */
const WHOLE = new Set(['figure', 'gallery', 'video', 'horizontalRule', 'table', 'callout'])

interface Piece {
  from: number
  to: number
  node: Node
}

interface Replacement {
  from: number
  to: number
  words: Node[]
}

/**
 * One act after another, each on the state the one before has left. y-tiptap sends all between the first and the last letter a
 * transaction changes as one replacement; kept apart, what lies between them stays what it was, for whoever is typing in it.
 */
export type Turns = ((state: EditorState) => Transaction)[]

/** The same act as suggestions of this member; null when it changes blocks or formats, which cannot be suggested. */
export function suggested(state: EditorState, tr: Transaction, member: number): Turns | null {
  const replacement = replacementOf(tr)
  if (!replacement) return null
  const { from, to, words } = replacement
  const pieces = wordsBetween(state.doc, from, to)
  const place = placeFor(state.doc, from, to)
  if (!pieces || place === null) return null
  if (words.length === 0 && pieces.length === 0) return from === to ? [now => now.tr] : null

  const id = touchedBy(state.doc, from, to, member) ?? newSuggestionId(member)
  const forward = state.selection.empty && state.selection.head === from
  const has = (node: Node, name: string) => node.marks.some(mark => mark.type.name === name && memberOf(mark.attrs.id) === member)
  // One's own suggestion is one's own to change: what was only suggested is gone without a trace.
  const [last, ...earlier] = joined(pieces.filter(({ node }) => has(node, ADDED))).reverse()
  const struck = pieces.filter(({ node }) => !has(node, ADDED) && !has(node, REMOVED))
  const together = last && earlier.length === 0 && (words.length === 0 || place === last.from || place === last.to)
  const apart = together || !last ? [] : [last, ...earlier]

  const rest = (now: EditorState): Transaction => {
    // The pieces taken out before this one lie in front of some of these places.
    const shift = (at: number) => at - apart.reduce((sum, gone) => sum + Math.max(0, Math.min(gone.to, at) - gone.from), 0)
    const out = now.tr
    for (const piece of struck) out.addMark(shift(piece.from), shift(piece.to), now.schema.marks[REMOVED]!.create({ id }))
    if (together) out.delete(last.from, last.to)
    let caret = out.mapping.map(shift(forward ? to : from))
    if (words.length > 0) {
      const at = out.mapping.map(shift(place))
      const mark = now.schema.marks[ADDED]!.create({ id })
      const added = Fragment.from(words.map(node => node.mark(mark.addToSet(withoutSuggestions(node.marks)))))
      out.insert(at, added)
      caret = at + added.size
    }
    out.setSelection(TextSelection.near(out.doc.resolve(caret)))
    if (tr.storedMarksSet) out.setStoredMarks(tr.storedMarks && withoutSuggestions(tr.storedMarks))
    if (tr.scrolledIntoView) out.scrollIntoView()
    for (const key of ['paste', 'uiEvent', 'composition']) if (tr.getMeta(key) !== undefined) out.setMeta(key, tr.getMeta(key))
    return out
  }
  return [...apart.map(gone => (now: EditorState) => now.tr.delete(gone.from, gone.to)), rest]
}

/** Words typed as an edit belong to the text at once, also in the middle of a suggestion. What is dragged keeps its marks. */
export function typedPlainly(tr: Transaction): void {
  if (tr.getMeta('uiEvent') === 'drop' || tr.steps.length !== 1) return
  const [step] = tr.steps
  if (!(step instanceof ReplaceStep) || !wordsIn(step.slice)?.some(node => withoutSuggestions(node.marks).length < node.marks.length)) return
  const end = step.from + step.slice.size
  for (const name of [ADDED, REMOVED]) tr.removeMark(step.from, end, tr.doc.type.schema.marks[name]!)
}

export function isSuggestion(mark: Mark): boolean {
  return mark.type.name === ADDED || mark.type.name === REMOVED
}

/** What the transaction puts in place of what; null when that is not words for words. */
function replacementOf(tr: Transaction): Replacement | null {
  if (!tr.steps.every(step => step instanceof ReplaceStep)) return null
  const [step] = tr.steps as ReplaceStep[]
  if (tr.steps.length === 1) return replacement(step!.from, step!.to, step!.slice)
  // Several steps count by what has become of the text between them.
  const from = tr.before.content.findDiffStart(tr.doc.content)
  if (from === null) return { from: 0, to: 0, words: [] }
  const { a, b } = tr.before.content.findDiffEnd(tr.doc.content)!
  const overlap = Math.max(0, from - Math.min(a, b))
  return replacement(from, a + overlap, tr.doc.slice(from, b + overlap))
}

function replacement(from: number, to: number, slice: Slice): Replacement | null {
  const words = wordsIn(slice)
  return words && { from, to, words }
}

/** The text nodes of a slice that is nothing but text, in one block at most. */
function wordsIn({ content }: Slice): Node[] | null {
  const only = content.childCount === 1 ? content.firstChild! : null
  const nodes = childrenOf(only?.isTextblock ? only.content : content)
  return nodes.every(node => node.isText) ? nodes : null
}

/** The pieces of text in a range; null when the range takes in a block that is no text. */
function wordsBetween(doc: Node, from: number, to: number): Piece[] | null {
  const pieces: Piece[] = []
  let whole = false
  if (from < to)
    doc.nodesBetween(from, to, (node, pos) => {
      if (node.isText) pieces.push({ from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize), node })
      else if (WHOLE.has(node.type.name) && from <= pos && pos + node.nodeSize <= to) whole = true
    })
  return whole ? null : pieces
}

/** Pieces that follow each other directly are one. */
function joined(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all[all.length - 1]
    if (last?.to === piece.from) last.to = piece.to
    else all.push({ ...piece })
    return all
  }, [])
}

/** Where new words go: behind those they replace, or to the first of several blocks. */
function placeFor(doc: Node, from: number, to: number): number | null {
  const $from = doc.resolve(from)
  if ($from.parent.isTextblock) return $from.sameParent(doc.resolve(to)) ? to : from
  let place: number | null = null
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (place === null && node.isTextblock && pos >= from) place = pos + 1
  })
  return place
}

/** The id of this member's own suggestion that the change touches: one stretch of work is one suggestion. */
function touchedBy(doc: Node, from: number, to: number, member: number): string | null {
  const near = [neighbour(doc.resolve(from), 'nodeBefore'), neighbour(doc.resolve(to), 'nodeAfter'), neighbour(doc.resolve(from), 'nodeAfter')]
  const own = near.flatMap(node => node?.marks ?? []).find(mark => isSuggestion(mark) && memberOf(mark.attrs.id) === member)
  return own ? (own.attrs.id as string) : null
}

function neighbour(at: ResolvedPos, side: 'nodeBefore' | 'nodeAfter'): Node | null {
  return at.parent.isTextblock ? at[side] : null
}

function withoutSuggestions(marks: readonly Mark[]): Mark[] {
  return marks.filter(mark => !isSuggestion(mark))
}

function childrenOf(content: Fragment): Node[] {
  return Array.from({ length: content.childCount }, (_, i) => content.child(i))
}
