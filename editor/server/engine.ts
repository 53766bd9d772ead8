/**
 * The server's half of the live text: many documents in one isolate, bytes in and bytes out. The host calls
 * {@link call} with a number for the document; every answer starts with one byte saying how it went.
 */
import './shims.ts'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import { Node } from '@tiptap/pm/model'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { ANNOTATIONS, textHash } from '../schema/canonical.ts'
import { FIELDS, SCHEMA_VERSION, schemas, type Field } from '../schema/index.ts'
import { articleWords, plainText, wordsOf } from '../schema/plain.ts'
import { seedEmptyFields } from '../schema/seed.ts'
import { ADDED, pendingSuggestions } from '../schema/suggestions.ts'
import { annotate, type Anchor } from './annotate.ts'
import { authorsOf, brought } from './authors.ts'
import { adds, judge, tooDeep } from './guard.ts'
import { toHtml } from './html.ts'
import { withCommentsOf } from './keep-comments.ts'
import { composeAll } from './nfc.ts'
import { keepingAnnotations, type Json } from './restore.ts'
import { checkNames, checkOnlySuggests, Overstepped, rememberSuggestions } from './suggesting.ts'
import { freshIn, joinTwins } from './twins.ts'

/** First byte of every answer. The host's `TextAnswer` lists the same numbers. */
const Answer = { done: 0, unchanged: 1, gap: 2, refused: 3, broken: 4, notOpen: 5, overstepped: 6, mended: 7 } as const

/** How somebody's update is to be judged. The host's `TextRight` lists the same numbers. */
const Right = { suggest: 0, write: 1, resend: 2 } as const

type Draft = Record<Field, unknown>

const docs = new Map<number, Y.Doc>()

const acts: Record<string, (doc: Y.Doc, input: Uint8Array) => Uint8Array> = {
  apply,
  take,
  adds: (doc, update) => judged(doc, update) ?? answer(adds(doc, update) ? Answer.done : Answer.unchanged),
  diff: (doc, stateVector) => answer(Answer.done, Y.encodeStateAsUpdate(doc, stateVector)),
  stateVector: doc => answer(Answer.done, Y.encodeStateVector(doc)),
  state: doc => answer(Answer.done, Y.encodeStateAsUpdate(doc)),
  seed: doc => changing(doc, () => seedEmptyFields(doc)),
  compose: doc => changing(doc, () => composeAll(doc)),
  write: (doc, input) => changing(doc, () => write(doc, JSON.parse(decodeUtf8(input)) as Draft)),
  restore: (doc, input) => changing(doc, () => restore(doc, JSON.parse(decodeUtf8(input)) as Record<Field, Json>)),
  annotate: (doc, input) => annotated(doc, JSON.parse(decodeUtf8(input)) as Anchor),
  text: doc => json(textOf(doc)),
  render: doc => json(render(doc)),
  authors: doc => json(authorsOf(doc)),
  brings: (doc, update) => json(brought(update, client => Y.getState(doc.store, client))),
  made: (_, update) => json(brought(update, () => 0)),
}

/** Acts that change a document: one that fails half way has left it unusable. */
const changers = new Set(['apply', 'take', 'seed', 'compose', 'write', 'restore', 'annotate'])

export function call(act: string, id: number, input: Uint8Array): Uint8Array {
  if (act === 'version') return answer(Answer.done, Uint8Array.of(SCHEMA_VERSION))
  if (act === 'open') return open(id, input)
  if (act === 'close') return answer(docs.delete(id) ? Answer.done : Answer.unchanged)
  const doc = docs.get(id)
  if (!doc) return answer(Answer.notOpen)
  try {
    return acts[act]!(doc, input)
  } catch (error) {
    if (error instanceof Overstepped) return overstepped(id, error)
    return changers.has(act) ? broken(id, error) : refused(error)
  }
}

/** Opens a document from its stored updates, each preceded by its length in four bytes, little end first. */
function open(id: number, stored: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  // Of two who insert in one place Yjs puts the lower number first: the server's words come behind those of whoever writes there.
  doc.clientID = 0xff000000 + (doc.clientID & 0xffffff)
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength)
  try {
    doc.transact(() => {
      for (let at = 0; at < stored.length; ) {
        const length = view.getUint32(at, true)
        const update = stored.subarray(at + 4, at + 4 + length)
        Y.applyUpdate(doc, update)
        rememberSuggestions(doc, update)
        at += 4 + length
      }
    })
  } catch (error) {
    return refused(error)
  }
  if (isPending(doc)) return refused(new Error('the log has a gap'))
  docs.set(id, doc)
  return answer(Answer.done)
}

function apply(doc: Y.Doc, update: Uint8Array): Uint8Array {
  const verdict = judged(doc, update)
  if (verdict) return verdict
  const result = changing(doc, () => Y.applyUpdate(doc, update))
  if (isPending(doc)) throw new Error('structs that wait for others')
  if (tooDeep(doc, update)) throw new Error('nested too deep')
  return result
}

/** A member's update, behind their number in four bytes (little end first) and one byte of what they may do. */
function take(doc: Y.Doc, input: Uint8Array): Uint8Array {
  const member = new DataView(input.buffer, input.byteOffset).getUint32(0, true)
  const right = input[4]
  const update = input.subarray(5)
  const verdict = judged(doc, update)
  if (verdict) return verdict
  // After a lost commit a client also brings back what colleagues wrote; whoever may write is believed then.
  if (right === Right.write) checkNames(doc, member, update)
  const mended: Uint8Array[] = []
  const mend = (work: () => void) => {
    const change = changing(doc, work)
    if (change[0] === Answer.done) mended.push(change)
  }
  const fresh = freshIn(doc, update)
  const taken = right === Right.suggest ? checkOnlySuggests(doc, member, update, () => apply(doc, update), mend) : apply(doc, update)
  // Who may only suggest has moved no words.
  if (right !== Right.suggest) mend(() => joinTwins(doc, fresh))
  rememberSuggestions(doc, update)
  return mended.length === 0 ? taken : answer(Answer.mended, Y.mergeUpdates([taken, ...mended].map(change => change.subarray(1))))
}

/** The refusal of an update that must not be applied, or nothing. */
function judged(doc: Y.Doc, update: Uint8Array): Uint8Array | undefined {
  try {
    return judge(doc, update) === 'gap' ? answer(Answer.gap) : undefined
  } catch (error) {
    return refused(error)
  }
}

/** Does it, and answers with the one update that says what changed, the same for the log and for the others. */
function changing(doc: Y.Doc, work: () => void): Uint8Array {
  const changes: Uint8Array[] = []
  const note = (update: Uint8Array) => void changes.push(update)
  doc.on('update', note)
  try {
    doc.transact(work)
  } finally {
    doc.off('update', note)
  }
  if (changes.length === 0) return answer(Answer.unchanged)
  return answer(Answer.done, changes.length === 1 ? changes[0]! : Y.mergeUpdates(changes))
}

/** Replaces the content, keeping what is equal so that open cursors, and comments, stay where they are. */
function write(doc: Y.Doc, draft: Draft): void {
  for (const field of FIELDS) {
    const fragment = doc.getXmlFragment(field)
    const node = Node.fromJSON(schemas[field], composed(draft[field]))
    node.check()
    const old = Node.fromJSON(schemas[field], yXmlFragmentToProsemirrorJSON(fragment) as Json)
    updateYFragment(doc, fragment, withCommentsOf(old, node), { mapping: new Map(), isOMark: new Map() })
  }
}

/** Goes back to an older text; what is drawn over blocks that stay as they are stays too. */
function restore(doc: Y.Doc, older: Record<Field, Json>): void {
  write(doc, Object.fromEntries(FIELDS.map(field => {
    const present = composed(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(field)) as Json)
    return [field, keepingAnnotations(schemas[field], older[field], present, withoutAnnotations)]
  })) as Draft)
}

/** Refused when the words are not there: nothing has changed then. */
function annotated(doc: Y.Doc, anchor: Anchor): Uint8Array {
  let found = false
  const change = changing(doc, () => void (found = annotate(doc, anchor)))
  return found ? change : answer(Answer.refused)
}

function textOf(doc: Y.Doc) {
  return {
    title: plainText(doc.getXmlFragment('title')).trim().normalize('NFC'),
    lead: plainText(doc.getXmlFragment('lead')).trim().normalize('NFC'),
    body: plainText(doc.getXmlFragment('body')).normalize('NFC'),
    words: articleWords(doc),
    hash: textHash(doc),
    suggestions: pendingSuggestions(FIELDS.map(field => doc.getXmlFragment(field))).size,
  }
}

/** The frozen forms. Throws when the text does not keep to the schema, which only a foreign client can bring about. */
function render(doc: Y.Doc) {
  const nodes = Object.fromEntries(FIELDS.map(field => [field, nodeOf(doc, field)])) as Record<Field, Node>
  return {
    ...textOf(doc),
    html: toHtml(nodes.body),
    json: JSON.stringify({ schema: SCHEMA_VERSION, title: nodes.title.toJSON(), lead: nodes.lead.toJSON(), body: nodes.body.toJSON() }),
  }
}

function nodeOf(doc: Y.Doc, field: Field): Node {
  const fragment = doc.getXmlFragment(field)
  const schema = schemas[field]
  if (fragment.length === 0) return schema.topNodeType.createAndFill()!
  const node = Node.fromJSON(schema, withoutAnnotations(composed(yXmlFragmentToProsemirrorJSON(fragment) as Json)))
  node.check()
  return node
}

/** What is frozen is the text itself: no comments, and nothing that is only suggested. */
function withoutAnnotations(node: Json): Json {
  if (node.type === 'text') {
    const words = wordsOf({ insert: node.text, attributes: node.marks?.some(mark => mark.type === ADDED) ? { [ADDED]: true } : {} })
    return { ...node, text: words, marks: (node.marks ?? []).filter(mark => !ANNOTATIONS.test(mark.type)) }
  }
  return { ...node, ...(node.content && { content: joined(node.content.map(withoutAnnotations)) }) }
}

/** Words that only an annotation kept apart are one text again. */
function joined(nodes: Json[]): Json[] {
  return nodes.reduce<Json[]>((all, node) => {
    const last = all[all.length - 1]
    if (node.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text! += node.text!
    else if (node.type !== 'text' || node.text !== '') all.push(node)
    return all
  }, [])
}

function composed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, inner) => (key === 'text' ? String(inner).normalize('NFC') : inner)) as T
}

function isPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

function json(value: unknown): Uint8Array {
  return answer(Answer.done, encodeUtf8(JSON.stringify(value)))
}

/** The document goes: what it holds now is not what the log holds. The host opens it again from there. */
function broken(id: number, error: unknown): Uint8Array {
  docs.delete(id)
  return answer(Answer.broken, encodeUtf8(String(error)))
}

/** Refused; what was taken in to find that out goes with the document. */
function overstepped(id: number, error: Error): Uint8Array {
  docs.delete(id)
  return answer(Answer.overstepped, encodeUtf8(error.message))
}

function refused(error: unknown): Uint8Array {
  return answer(Answer.refused, encodeUtf8(String(error)))
}

function answer(how: number, content: Uint8Array = new Uint8Array(0)): Uint8Array {
  const bytes = new Uint8Array(content.length + 1)
  bytes[0] = how
  bytes.set(content, 1)
  return bytes
}
