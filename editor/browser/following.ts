import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from './blocks/block-places.ts'
import { APPLIED_AS_IT_IS } from './suggesting/decide.ts'

/** Around the caret this much must be the same for a place to be the same. */
const KNOWN = 8
/** No line is so slow that more than this is on its way in the word somebody types, nor more taken back. */
const ON_ITS_WAY = 40
const TAKEN_BACK = 12

interface Place {
  /** The whole text of the block, and where in it the caret stands. */
  text: string
  at: number
}

interface Found {
  /** Just behind the words known on both sides. */
  position: number
  /** So many of this person's last letters are missing there, and so many that they took back are there still. */
  missing: number
  surplus: number
}

/**
 * A colleague who splits, joins or reshapes a block takes its words out of one element of the shared document and puts them into
 * another. For whoever writes there the caret would be left behind, and what they typed meanwhile torn from its word or gone with the old
 * element. Called after a colleague's change: caret and letters follow the words they stood by.
 */
export function followWords(view: EditorView, before: EditorState, blockBefore: Block | null): void {
  if (view.composing || view.isDestroyed || before.doc.eq(view.state.doc)) return
  const { anchor, head, empty } = before.selection
  const place = placeAt(before, head)
  const left = placeAt(view.state, view.state.selection.head)
  const stays = blockBefore !== null && !blockBefore._item?.deleted
  if (!place || (stays && (!left || isThere(left, place)))) return
  const here = stays ? view.state.selection.$head.parent : null
  const moved = stays && empty ? movedIn(left!.text, place) : null
  if (moved !== null) return select(view, undefined, view.state.selection.$head.start() + moved)
  const found = findIn(view.state.doc, place, before, empty, here)
  if (!found) return
  if (!empty) return select(view, findIn(view.state.doc, placeAt(before, anchor), before, false, here)?.position, found.position)

  let { position } = found
  const typed = before.doc.slice(head - found.missing, head).content
  // A block that is still there has kept the letters its colleague did not know of.
  if (stays && found.missing > 0) {
    if (!textBefore(left!).endsWith(place.text.slice(place.at - found.missing, place.at))) return
    const { tr } = view.state
    tr.delete(view.state.selection.head - found.missing, view.state.selection.head)
    position = tr.mapping.map(position)
    view.dispatch(tr.setMeta(APPLIED_AS_IT_IS, true))
  }
  const { tr } = view.state
  if (found.missing > 0 || found.surplus > 0) tr.replaceWith(position - found.surplus, position, typed).setMeta(APPLIED_AS_IT_IS, true)
  const caret = found.missing > 0 || found.surplus > 0 ? tr.mapping.map(position) : position
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, caret)))
}

function placeAt(state: EditorState, position: number): Place | null {
  const at = state.doc.resolve(position)
  return at.parent.isTextblock ? { text: textOf(at.parent), at: at.parentOffset } : null
}

/** The caret still has the same words on both sides. */
function isThere(now: Place, was: Place): boolean {
  if (!textBefore(now).endsWith(textBefore(was).slice(-KNOWN))) return false
  return was.at > 0 || now.text.slice(now.at).startsWith(was.text.slice(0, KNOWN))
}

/** Where the caret belongs when all that happened is that a colleague put something into its block: it stays behind its own words. */
function movedIn(now: string, { text: was, at }: Place): number | null {
  let start = 0
  while (start < was.length && now[start] === was[start]) start++
  if (now.length <= was.length || !now.endsWith(was.slice(start))) return null
  return start < at ? at + now.length - was.length : at
}

/** The best of the blocks that were not there before; what a block that stays has become is its own. */
function findIn(doc: Node, place: Place | null, before: EditorState, mayHaveTyped: boolean, here: Node | null): Found | null {
  if (!place || place.text.trim() === '') return null
  const others = textsOf(before.doc)
  others.splice(others.indexOf(place.text), 1)
  let best: Found | null = null
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const text = textOf(node)
    if (node === here || others.includes(text)) return false
    const found = match(text, place, mayHaveTyped)
    if (found && (!best || found.missing + found.surplus < best.missing + best.surplus)) best = { ...found, position: pos + 1 + found.position }
    return false
  })
  return best
}

/** Whether a block's text is what became of the words around a place: equal behind it, and before it up to what was on its way. */
function match(text: string, { text: was, at }: Place, mayHaveTyped: boolean): Found | null {
  const rest = was.slice(at)
  if (!text.endsWith(rest)) return null
  const start = text.slice(0, text.length - rest.length)
  const [most, mostSurplus] = mayHaveTyped ? [Math.min(ON_ITS_WAY, at), Math.min(TAKEN_BACK, start.length)] : [0, 0]
  for (let sum = 0; sum <= most + mostSurplus; sum++) {
    for (let missing = Math.max(0, sum - mostSurplus); missing <= Math.min(sum, most); missing++) {
      const [surplus, known] = [sum - missing, was.slice(Math.max(0, at - missing - KNOWN), at - missing)]
      const kept = start.slice(0, start.length - surplus)
      const isSame = kept === '' ? missing === at : known !== '' && (kept.endsWith(known) || known.endsWith(kept))
      if (isSame) return { position: start.length, missing, surplus }
    }
  }
  return null
}

function select(view: EditorView, anchor: number | undefined, head: number): void {
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, anchor ?? head, head)))
}

function textBefore({ text, at }: Place): string {
  return text.slice(0, at)
}

function textsOf(doc: Node): string[] {
  const texts: string[] = []
  doc.descendants(node => (node.isTextblock ? (texts.push(textOf(node)), false) : true))
  return texts
}

/** One character for everything that is one place, so that offsets are places. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, '\uFFFC')
}
