import { deleteWhere, within } from './machine.ts'
import { dropIn, type Unsent } from './unsent.ts'

/** Why the server did not take what is in a copy. */
export type CopyReason = 'right' | 'large' | 'bad' | 'schema' | 'damaged' | 'gone'

/** What somebody wrote and the server refused: theirs to read, copy and download until they let it go. */
export interface Copy {
  id: string
  room: string
  member: string
  articleId: number
  title: string
  reason: CopyReason
  /** When the first change in it was made, and when it was refused, in milliseconds. */
  since: number
  at: number
  blocks: CopiedBlock[]
}

/** One paragraph as it stood on the writer's screen. */
export interface CopiedBlock {
  field: string
  text: string
}

/** A copy nobody came back for goes after this long: the machine may be everybody's. */
const LONGEST_MS = 30 * 24 * 3_600_000

export const copies = {
  /** Keeps a copy in the same stroke that lets go of what could not be sent. */
  keep: (copy: Copy | null, instead: Pick<Unsent, 'room' | 'tab' | 'stamp'>[]) =>
    within(['copies', 'unsent'], 'readwrite', stores => {
      if (copy) stores.copies.put(copy)
      for (const record of instead) dropIn(stores.unsent, record)
    }),

  of: (room: string) => within<Copy[]>(['copies'], 'readonly', ({ copies }) => copies.index('room').getAll(room)),

  ofMember: (member: string) => within<Copy[]>(['copies'], 'readonly', ({ copies }) => copies.index('member').getAll(member)),

  drop: (id: string) => within(['copies'], 'readwrite', ({ copies }) => void copies.delete(id)),
}

/** Lets go of everything this member has on this machine. */
export function forgetMember(member: string): Promise<void> {
  return within(['unsent', 'copies'], 'readwrite', stores => {
    deleteWhere(stores.unsent.index('member'), IDBKeyRange.only(member))
    deleteWhere(stores.copies.index('member'), IDBKeyRange.only(member))
  })
}

/** Old copies go, and after as long what belongs to another newsroom: a database that is no more takes nothing back. */
export function tidy(newsroom: string, now: number): Promise<void> {
  return within(['unsent', 'copies'], 'readwrite', stores => {
    deleteWhere<Copy>(stores.copies, null, copy => now - copy.at > LONGEST_MS)
    deleteWhere<Unsent>(stores.unsent, null, record => !record.member.startsWith(`${newsroom}/`) && now - record.since > LONGEST_MS)
  })
}
