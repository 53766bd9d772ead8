/** Holds a suggester to suggesting: what they send may add suggestions of their own, and change nothing else whatsoever. */
import * as Y from 'yjs'
import { FIELDS } from '../schema/index.ts'
import { ADDED, markName, memberOf, suggestionIn, type Attributes } from '../schema/suggestions.ts'

/** Somebody sent what is not theirs to send. */
export class Overstepped extends Error {}

/** Suggestions each open document has ever held: an undo may bring one back, nobody may invent one. */
const known = new WeakMap<Y.Doc, Set<string>>()

/** Remembers the suggestions in an update, so that undoing their decision later is nobody's forgery. */
export function rememberSuggestions(doc: Y.Doc, update: Uint8Array): void {
  const ids = known.get(doc) ?? new Set()
  known.set(doc, ids)
  for (const id of suggestionsIn(update)) ids.add(id)
}

/** Refuses words put into somebody else's mouth. What was suggested before may move along with its text, and be undone. */
export function checkNames(doc: Y.Doc, member: number, update: Uint8Array): void {
  for (const id of suggestionsIn(update))
    if (memberOf(id) !== member && !known.get(doc)?.has(id)) throw new Overstepped('a suggestion under another name')
}

/**
 * Takes a suggester's update in. With all of this member's suggestions rejected, the text – every mark, attribute and
 * other person's suggestion in it – must be the same before and after; otherwise the document is of no further use.
 * Where a colleague wrote at the very edge of the suggestion meanwhile, their words are first taken out of it again.
 */
export function checkOnlySuggests<T>(doc: Y.Doc, member: number, update: Uint8Array, apply: () => T, mend: (work: () => void) => void): T {
  for (const struct of Y.decodeUpdate(update).structs) {
    // Attributes of nodes, and content that no text draws.
    if (struct instanceof Y.Item && (struct.parentSub !== null || struct.content instanceof Y.ContentAny)) throw new Overstepped('more than words')
  }
  const before = textWithout(doc, member)
  const had = Y.decodeStateVector(Y.encodeStateVector(doc))
  const stood = (id: Y.ID) => id.clock < (had.get(id.client) ?? 0)
  const own = new Set(piecesOf(doc, member).flatMap(piece => (piece.marks.size > 0 ? idsOf(piece.item) : [])))
  const result = apply()
  if (textWithout(doc, member) === before) return result
  mend(() => sortOut(piecesOf(doc, member), stood, id => own.has(nameOf(id))))
  if (textWithout(doc, member) !== before) throw new Overstepped('the text itself')
  return result
}

type Piece = { text: Y.XmlText; at: number; item: Y.Item; marks: Map<string, unknown> }

/**
 * Takes words that stood before out of this member's additions, and new words of theirs into them: two who write in one
 * place at once may be put the other way round by Yjs, and so may equal letters, which y-tiptap cannot tell apart.
 */
function sortOut(pieces: Piece[], stood: (id: Y.ID) => boolean, wasAdded: (id: Y.ID) => boolean): void {
  const strays = pieces.filter(({ item, marks }) => marks.size > 0 && stood(item.id) && !wasAdded(item.id))
  const marks = new Map(strays.map(stray => [stray.text, stray.marks]))
  const bare = pieces.filter(piece => piece.marks.size === 0 && !stood(piece.item.id) && marks.has(piece.text))
  for (const { text, at, item, marks } of strays) text.format(at, item.length, Object.fromEntries([...marks.keys()].map(key => [key, null])))
  for (const { text, at, item } of bare) text.format(at, item.length, Object.fromEntries(marks.get(text)!))
}

/** The text as Yjs holds it, piece by piece, each with this member's additions it stands in. */
function piecesOf(doc: Y.Doc, member: number): Piece[] {
  return FIELDS.flatMap(field => textsIn(doc.getXmlFragment(field))).flatMap(text => {
    const pieces: Piece[] = []
    const marks = new Map<string, unknown>()
    let at = 0
    for (let item = text._start; item; item = item.right) {
      if (item.deleted) continue
      if (item.content instanceof Y.ContentFormat) {
        const { key, value } = item.content as { key: string; value: unknown }
        if (markName(key) === ADDED && memberOf(suggestionIn(key, value)) === member) marks.set(key, value)
        else marks.delete(key)
      } else if (item.countable) {
        pieces.push({ text, at, item, marks: new Map(marks) })
        at += item.length
      }
    }
    return pieces
  })
}

/** Every letter by its name: a piece may be cut in two by what comes between. */
function idsOf({ id, length }: Y.Item): string[] {
  return Array.from({ length }, (_, i) => nameOf({ client: id.client, clock: id.clock + i }))
}

function nameOf({ client, clock }: { client: number; clock: number }): string {
  return `${client}:${clock}`
}

function textsIn(parent: Y.XmlFragment | Y.XmlElement): Y.XmlText[] {
  return parent.toArray().flatMap(child => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []))
}

/** Everything in the document but one member's suggestions, with the identity of what holds it. */
export function textWithout(doc: Y.Doc, member: number): string {
  return JSON.stringify(FIELDS.map(field => childrenOf(doc.getXmlFragment(field), member)))
}

type Run = { words: string; marks: [string, unknown][]; in: string }

function childrenOf(parent: Y.XmlFragment | Y.XmlElement, member: number): unknown[] {
  const children: unknown[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) children.push(...runsOf(child, member))
    else if (child instanceof Y.XmlElement) children.push([child.nodeName, identity(child), sorted(child.getAttributes()), childrenOf(child, member)])
    else throw new Overstepped('unknown content')
  }
  return children
}

function runsOf(text: Y.XmlText, member: number): Run[] {
  const runs: Run[] = []
  if (Object.keys(text.getAttributes()).length > 0) throw new Overstepped('attributes of a text')
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: Attributes }[]) {
    if (typeof insert !== 'string') throw new Overstepped('more than words')
    const own = Object.keys(attributes).filter(key => memberOf(suggestionIn(key, attributes[key])) === member)
    if (own.some(key => markName(key) === ADDED)) continue
    const marks = sorted(attributes).filter(([key, value]) => value != null && !own.includes(key))
    const last = runs[runs.length - 1]
    if (last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.words += insert
    else runs.push({ words: insert, marks, in: identity(text) })
  }
  return runs
}

function identity(type: Y.XmlText | Y.XmlElement): string {
  return nameOf(type._item!.id)
}

function sorted(attributes: Attributes | { [key: string]: unknown }): [string, unknown][] {
  return Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
}

function suggestionsIn(update: Uint8Array): string[] {
  if (!mentionsSuggestions(update)) return []
  return Y.decodeUpdate(update).structs.flatMap(struct => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) return []
    const id = suggestionIn(struct.content.key, struct.content.value)
    return id === undefined ? [] : [String(id)]
  })
}

/** Most updates are letters; their structs need not be read. Both marks' names end alike. */
function mentionsSuggestions(update: Uint8Array): boolean {
  for (let at = update.indexOf(0x74); at >= 0; at = update.indexOf(0x74, at + 1))
    if (update[at + 1] === 0x69 && update[at + 2] === 0x6f && update[at + 3] === 0x6e) return true
  return false
}
