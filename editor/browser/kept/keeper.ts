import * as Y from 'yjs'
import { READS_FROM, SCHEMA_VERSION } from '../../schema/index.ts'
import { plainText } from '../../schema/plain.ts'
import type { SyncConnection } from '../sync-connection.ts'
import { copies, tidy, type CopiedBlock, type Copy, type CopyReason } from './copies.ts'
import { announceCopy, onForget } from './news.ts'
import { memberOf, roomOf, type Place } from './room.ts'
import { unsent, type Unsent } from './unsent.ts'
import { homelessIn, unsentBlocks } from './unsent-blocks.ts'

/** While the server answers, most edits are on its disk before this machine's would have been asked. */
const SOON_MS = 400
const AT_ONCE_MS = 30
/** A copy is shown even when this machine's disk gives no answer. */
const PATIENCE_MS = 1_500

/**
 * Keeps on this machine what one session has typed and the server has not acknowledged, brings back what an earlier one
 * left, and turns what was refused into a private copy. In quiet times nothing of the article is on the disk.
 */
export class Keeper {
  private readonly tab = crypto.getRandomValues(new Uint32Array(4)).join('-')
  private readonly place: { room: string; member: string; articleId: number }
  private queue: Promise<unknown>
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Our own writing on the disk, and up to which change it goes. */
  private written: { stamp: number; upTo: number } | null = null
  /** What earlier tabs left: first found, then part of this document until the server has it. */
  private found: Unsent[] = []
  private taken: Unsent[] = []
  private forgotten = false
  private copied = 0
  private readonly stopListening: () => void

  constructor(
    place: Place,
    private readonly doc: Y.Doc,
    private readonly connection: SyncConnection,
    private readonly changed: () => void,
    /** What an earlier session of this page still has to put aside is not found as something left. */
    afterwards: Promise<unknown>,
  ) {
    this.queue = afterwards
    this.place = { room: roomOf(place), member: memberOf(place), articleId: place.articleId }
    this.stopListening = onForget(member => member === this.place.member && this.forget())
    window.addEventListener('pagehide', this.writeNow)
    document.addEventListener('visibilitychange', this.writeNow)
    this.inTurn(async () => {
      await tidy(place.newsroom, Date.now())
      this.found = (await unsent.of(this.place.room)).filter(record => record.tab !== this.tab)
      this.bringBack()
    })
  }

  /** Everything that is not yet acknowledged is on this machine's disk. */
  get holds(): boolean {
    return this.written !== null && this.written.upTo >= this.connection.outbox.made
  }

  /** Everything asked of this machine's disk so far has been done, or has failed. */
  get settled(): Promise<unknown> {
    return this.queue
  }

  /** Something was typed, acknowledged or connected. */
  note(): void {
    if (this.forgotten) return
    if (this.found.length > 0) this.bringBack()
    if (this.connection.outbox.pending === 0) return this.letGo()
    if (!this.holds) this.timer ??= setTimeout(this.writeNow, this.connection.line.state === 'live' ? SOON_MS : AT_ONCE_MS)
  }

  /** The server has refused for good: what it does not have becomes a copy, and is sent no more. */
  intoCopy(reason: CopyReason): void {
    const { outbox } = this.connection
    if (outbox.pending === 0 || this.forgotten) return
    const copy = this.copyOf(this.doc, outbox.committed, this.mine, reason, this.since)
    outbox.forget()
    this.putAside(copy, null)
  }

  /** What was typed in paragraphs that a colleague has deleted meanwhile: sent it may be, but it stands nowhere. */
  homeless(paragraphs: string[]): void {
    if (paragraphs.length === 0 || this.forgotten) return
    this.putAside(this.copyWith(this.doc, paragraphs.map(text => ({ field: 'body', text })), 'gone', this.since), [])
  }

  stop(): void {
    clearTimeout(this.timer)
    this.stopListening()
    window.removeEventListener('pagehide', this.writeNow)
    document.removeEventListener('visibilitychange', this.writeNow)
  }

  private get mine(): Set<number> {
    return new Set([this.doc.clientID, ...this.taken.flatMap(record => record.clients)])
  }

  private get since(): number {
    return Math.min(this.connection.outbox.since ?? Date.now(), ...this.taken.map(record => record.since))
  }

  private readonly writeNow = (): void => {
    clearTimeout(this.timer)
    this.timer = undefined
    const { outbox } = this.connection
    if (this.forgotten || outbox.pending === 0 || this.holds) return
    const upTo = outbox.made
    const record: Unsent = {
      ...this.place,
      tab: this.tab,
      stamp: upTo,
      update: Y.encodeStateAsUpdate(this.doc, outbox.committed),
      schema: SCHEMA_VERSION,
      blocks: blocksOf(this.doc, outbox.committed, this.mine),
      clients: [...this.mine],
      changes: outbox.pending,
      title: plainText(this.doc.getXmlFragment('title')).trim(),
      since: this.since,
    }
    this.inTurn(async () => {
      if (this.forgotten || this.connection.outbox.pending === 0) return
      await unsent.put(record)
      this.written = { stamp: upTo, upTo }
      this.changed()
    })
  }

  /** All of it is acknowledged: nothing of the article stays here. */
  private letGo(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.onDisk().length === 0) return
    this.inTurn(async () => {
      if (this.connection.outbox.pending > 0) return
      const records = this.onDisk()
      if (records.length === 0) return
      await unsent.drop(records)
      this.written = null
      this.taken = []
    })
  }

  /** Only onto the server's own text: before that there is nothing the left edits could join. */
  private bringBack(): void {
    const { connection } = this
    if (!connection.synced || this.forgotten) return
    for (const record of this.found.splice(0)) {
      const reason = connection.writable ? this.unfit(record) : 'right'
      if (reason) {
        this.putAside(this.copyOfLeft(record, reason), [record])
        continue
      }
      const homeless = homelessIn(this.with(record), this.doc, record)
      if (homeless.length > 0) this.putAside(this.copyWith(this.doc, homeless, 'gone', record.since), [])
      this.taken.push(record)
      connection.bringBack(record.update, record.changes)
    }
  }

  /** An edit of a schema that is not wholly part of this one, or one that builds on words that are gone, is not merged blindly. */
  private unfit(record: Unsent): CopyReason | null {
    if (record.schema < READS_FROM || record.schema > SCHEMA_VERSION) return 'schema'
    const { pendingStructs, pendingDs } = this.with(record).store
    return pendingStructs || pendingDs ? 'bad' : null
  }

  private copyOfLeft(record: Unsent, reason: CopyReason): Copy | null {
    const { clients, since, title } = record
    const copy = this.copyOf(this.with(record), Y.encodeStateVector(this.doc), new Set(clients), reason, since)
    return copy && { ...copy, title: title || copy.title }
  }

  /** This document with a left record in it, beside the real one. */
  private with(record: Unsent): Y.Doc {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc))
    Y.applyUpdate(doc, record.update)
    return doc
  }

  private copyOf(doc: Y.Doc, committed: Uint8Array | undefined, mine: Set<number>, reason: CopyReason, since: number): Copy | null {
    const blocks = blocksOf(doc, committed, mine)
    return blocks.length === 0 ? null : this.copyWith(doc, blocks, reason, since)
  }

  private copyWith(doc: Y.Doc, blocks: CopiedBlock[], reason: CopyReason, since: number): Copy {
    const title = plainText(doc.getXmlFragment('title')).trim()
    const at = Date.now()
    return { ...this.place, id: `${at}-${this.copied++}-${this.tab}`, title, reason, since, at, blocks }
  }

  /** A copy, in place of the given records or, without any named, of all that this session has on the disk. */
  private putAside(copy: Copy | null, instead: Unsent[] | null): void {
    const storing = this.inTurn(async () => {
      if (instead) return copies.keep(copy, instead)
      await copies.keep(copy, this.onDisk())
      this.written = null
      this.taken = []
    })
    if (!copy) return
    const tooLong = new Promise<false>(resolve => setTimeout(() => resolve(false), PATIENCE_MS))
    void Promise.race([storing, tooLong]).then(stored => announceCopy(copy, stored))
  }

  private onDisk(): Pick<Unsent, 'room' | 'tab' | 'stamp'>[] {
    const own = this.written ? [{ room: this.place.room, tab: this.tab, stamp: this.written.stamp }] : []
    return [...own, ...this.taken]
  }

  private forget(): void {
    this.forgotten = true
    this.connection.outbox.forget()
    this.changed()
  }

  /** One act on the disk after another; whether it succeeded. */
  private inTurn(act: () => Promise<unknown>): Promise<boolean> {
    const done = this.queue.then(act).then(
      () => true,
      () => false,
    )
    this.queue = done
    return done
  }
}

function blocksOf(doc: Y.Doc, committed: Uint8Array | undefined, mine: Set<number>): CopiedBlock[] {
  return unsentBlocks(doc, committed ? Y.decodeStateVector(committed) : new Map(), mine)
}
