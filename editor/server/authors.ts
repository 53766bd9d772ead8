/** Whose hand wrote what. Yjs keeps the client id of every letter for as long as the letter stands, through every compaction. */
import * as Y from 'yjs'
import { FIELDS, type Field } from '../schema/index.ts'

/** A run of letters of one client: its id, the clock of the first letter, and the letters. */
type Run = [client: number, clock: number, text: string]
type Block = { kind: string; runs: Run[] }

/** What an update brings: for each client the first clock the document lacks, and how many letters come and go. */
export type Brought = { clients: [client: number, clock: number][]; inserted: number; deleted: number }

/** The words of every field, block by block, each run with the client that wrote it. What is only suggested is left out. */
export function authorsOf(doc: Y.Doc): Record<Field, Block[]> {
  return Object.fromEntries(FIELDS.map(field => [field, blocksOf(doc.getXmlFragment(field))])) as Record<Field, Block[]>
}

/** Reads an update without applying it. `have` tells the clock up to which a client's letters are here already. */
export function brought(update: Uint8Array, have: (client: number) => number): Brought {
  const { structs, ds } = Y.decodeUpdate(update)
  const first = new Map<number, number>()
  let inserted = 0
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const known = have(client)
    if (clock + struct.length <= known) continue
    first.set(client, Math.min(first.get(client) ?? Infinity, Math.max(clock, known)))
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) inserted += clock + struct.length - Math.max(clock, known)
  }
  const deleted = [...ds.clients.values()].flat().reduce((sum, range) => sum + range.len, 0)
  return { clients: [...first], inserted, deleted }
}

function blocksOf(parent: Y.XmlFragment | Y.XmlElement): Block[] {
  return parent.toArray().flatMap(child => {
    if (!(child instanceof Y.XmlElement)) return []
    const runs = runsOf(child)
    return runs.length > 0 ? [{ kind: child.nodeName, runs }] : blocksOf(child)
  })
}

function runsOf(block: Y.XmlElement): Run[] {
  return block.toArray().flatMap(child => {
    if (child instanceof Y.XmlText) return lettersOf(child)
    const broken = child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? child._item : null
    return broken ? [[broken.id.client, broken.id.clock, '\n'] as Run] : []
  })
}

function lettersOf(text: Y.XmlText): Run[] {
  const runs: Run[] = []
  let suggested = false
  for (let item = text._start; item; item = item.right) {
    const { content, id } = item
    if (content instanceof Y.ContentFormat && content.key.startsWith('insertion')) suggested = content.value != null
    else if (content instanceof Y.ContentString && !item.deleted && !suggested) runs.push([id.client, id.clock, content.str])
  }
  return runs
}
