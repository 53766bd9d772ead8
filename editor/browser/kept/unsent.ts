import type { CopiedBlock } from './copies.ts'
import { deleteWhere, within } from './machine.ts'

/** What one tab has not yet seen acknowledged of one article. */
export interface Unsent {
  room: string
  member: string
  articleId: number
  tab: string
  /** Told apart from an older writing of the same tab. */
  stamp: number
  /** One Yjs update: everything beyond what the server is known to have on its disk. */
  update: Uint8Array
  /** The schema it was written under. */
  schema: number
  /** The paragraphs they stand in: all that can be shown of them when the article cannot be opened any more. */
  blocks?: CopiedBlock[]
  /** Yjs clients whose words these are. */
  clients: number[]
  /** How many changes, for the person to read. */
  changes: number
  title: string
  /** When the oldest of them was made, in milliseconds. */
  since: number
}

export const unsent = {
  put: (record: Unsent) => within(['unsent'], 'readwrite', ({ unsent }) => void unsent.put(record)),

  /** What any tab of this member left for the article, this one's included. */
  of: (room: string) => within<Unsent[]>(['unsent'], 'readonly', ({ unsent }) => unsent.getAll(ofRoom(room))),

  ofMember: (member: string) => within<Unsent[]>(['unsent'], 'readonly', ({ unsent }) => unsent.index('member').getAll(member)),

  /** Drops just these writings: one that its tab has written anew meanwhile stays. */
  drop: (records: Pick<Unsent, 'room' | 'tab' | 'stamp'>[]) =>
    within(['unsent'], 'readwrite', ({ unsent }) => records.forEach(record => dropIn(unsent, record))),
}

export function dropIn(store: IDBObjectStore, { room, tab, stamp }: Pick<Unsent, 'room' | 'tab' | 'stamp'>): void {
  deleteWhere<Unsent>(store, IDBKeyRange.only([room, tab]), found => found.stamp === stamp)
}

function ofRoom(room: string): IDBKeyRange {
  return IDBKeyRange.bound([room], [room, []])
}
