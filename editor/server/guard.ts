/** Judges an update before it touches a document: a refused one has changed nothing. */
import * as Y from 'yjs'
import { FIELDS, bodySchema } from '../schema/index.ts'
import { markName } from '../schema/suggestions.ts'

/** Nothing a person writes nests deeper; renderers may recurse without a second thought. */
const MAX_DEPTH = 32

const ROOTS = new Set<string>(FIELDS)

/** The parts of Yjs' structs that are read here; its own declarations keep them internal. */
type Id = { client: number; clock: number }
type Struct = Y.Item & { parent: unknown }

export type Verdict = 'fits' | 'gap'

/** Fits, or leaves a gap because something it builds on has not arrived. Throws when it is no update of an article's text. */
export function judge(doc: Y.Doc, update: Uint8Array): Verdict {
  const { structs, ds } = Y.decodeUpdate(update)
  const after = new Map<number, number>()
  const have = (client: number) => after.get(client) ?? Y.getState(doc.store, client)

  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    if (struct.length < 1) throw new Error('empty struct')
    const { client, clock } = struct.id
    if (clock > have(client)) return 'gap'
    after.set(client, Math.max(have(client), clock + struct.length))
  }

  const here = (id: Id | null) => id === null || id.clock < have(id.client)
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { origin, rightOrigin, parent } = struct as Struct
    checkContent(struct)
    if (typeof parent === 'string' && (!ROOTS.has(parent) || struct.parentSub !== null)) throw new Error('unknown root')
    if (!here(origin) || !here(rightOrigin) || (parent instanceof Y.ID && !here(parent))) return 'gap'
  }

  for (const [client, ranges] of ds.clients)
    for (const range of ranges) if (range.clock + range.len > have(client)) return 'gap'
  return 'fits'
}

/** Whether an update that fits would change anything: a reader's answer to "what do you have" must not. */
export function adds(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  if (structs.some(s => !(s instanceof Y.Skip) && s.id.clock + s.length > Y.getState(doc.store, s.id.client))) return true
  const deleted = Y.createDeleteSetFromStructStore(doc.store)
  for (const [client, ranges] of ds.clients) {
    const known = deleted.clients.get(client) ?? []
    for (const { clock, len } of ranges)
      if (len > 0 && !known.some(k => k.clock <= clock && clock + len <= k.clock + k.len)) return true
  }
  return false
}

/** Whether what an applied update added nests too deep. Depth needs the parents in place, so this comes after. */
export function tooDeep(doc: Y.Doc, update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.some(struct => struct instanceof Y.Item && struct.content instanceof Y.ContentType
    && depthOf(Y.getItem(doc.store, struct.id) as Struct | Y.GC) > MAX_DEPTH)
}

function checkContent({ content }: Y.Item): void {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted || content instanceof Y.ContentAny) return
  if (content instanceof Y.ContentFormat) {
    if (!(markName(content.key) in bodySchema.marks)) throw new Error('unknown mark')
  } else if (content instanceof Y.ContentType) {
    const { type } = content
    if (type instanceof Y.XmlText) return
    if (!(type instanceof Y.XmlElement) || !(type.nodeName in bodySchema.nodes)) throw new Error('unknown node')
  } else {
    throw new Error('unknown content')
  }
}

function depthOf(struct: Struct | Y.GC): number {
  let depth = 0
  for (let item: Y.Item | null = struct instanceof Y.Item ? struct : null; item && depth <= MAX_DEPTH; depth++)
    item = (item.parent as Y.AbstractType<unknown> | null)?._item ?? null
  return depth
}
