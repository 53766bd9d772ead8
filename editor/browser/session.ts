import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { FIELDS, SCHEMA_VERSION } from '../schema/index.ts'
import { seedEmptyFields } from '../schema/seed.ts'
import { CompositionGate } from './composition-gate.ts'
import type { CopyReason } from './kept/copies.ts'
import { Keeper } from './kept/keeper.ts'
import type { EditorOptions } from './options.ts'
import type { PresentUser } from './people.ts'
import { keepParagraphsReady } from './ready-paragraphs.ts'
import { NOT_HERE, SyncConnection } from './sync-connection.ts'

/** Closed too early, a session would lose what was typed just before the page was left. */
const FAREWELL_CHECK_MS = 500

/**
 * Refusals after which nothing more of this document will ever be taken, and the reason a copy states. After the others
 * (another schema, a session that ended) the edits wait on this machine for the reloaded page.
 */
const FINAL: Record<number, CopyReason> = { 4400: 'bad', 4403: 'right', [NOT_HERE]: 'right', 4413: 'large', 4423: 'damaged' }
/** Those after which the article itself can be opened anew. */
const REOPENS = new Set([4400, 4403, 4413])

const sessions = new Map<string, Session>()

/**
 * One article open in this page: document, presence, undo and connection. It outlives the editors drawn on it, because
 * Blazor may redraw the page around them, and because leaving the page must not lose what is still on its way.
 */
export class Session {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  readonly gate = new CompositionGate()
  readonly undo: Y.UndoManager
  readonly connection: SyncConnection
  /** This session took the place of one whose right to write was refused. */
  refusedBefore: boolean
  private readonly keeper: Keeper
  private listener: () => void = () => {}
  private farewell: ReturnType<typeof setInterval> | undefined

  /** Takes up the session this page already has for the article, or begins one. */
  static of(options: EditorOptions): Session {
    const key = `${options.articleId}/${options.memberId}`
    let session = sessions.get(key)
    if (session?.connection.line.state === 'refused' && session.connection.outbox.pending === 0) {
      session.end()
      session = undefined
    }
    session ??= new Session(key, options).takePlace()
    clearInterval(session.farewell)
    session.enter(options, options.right !== 'read')
    return session
  }

  /** The article as the server has it, beside a session it refused; whoever lost the right may still read. */
  static after(refused: Session, options: EditorOptions, writable: boolean): Session {
    const session = new Session(refused.key, options, !writable, refused.keeper.settled)
    session.enter(options, writable)
    return session
  }

  private constructor(
    private readonly key: string,
    options: EditorOptions,
    refusedBefore = false,
    afterwards: Promise<unknown> = Promise.resolve(),
  ) {
    this.refusedBefore = refusedBefore
    this.undo = new Y.UndoManager(
      FIELDS.map(field => this.doc.getXmlFragment(field)),
      {
        trackedOrigins: new Set([ySyncPluginKey]),
        // Undo never takes away a paragraph a colleague has written in meanwhile.
        deleteFilter: item => defaultDeleteFilter(item, defaultProtectedNodes),
        captureTransaction: transaction => transaction.meta.get('addToHistory') !== false,
      },
    )
    this.connection = new SyncConnection(addressOf(options), this.doc, this.awareness, this.gate, () => this.onConnection())
    this.keeper = new Keeper(options, this.doc, this.connection, () => this.onConnection(), afterwards)
    keepParagraphsReady(this.doc.getXmlFragment('body'))
    window.addEventListener('beforeunload', this.onLeaving)
  }

  /** Everything typed here is on the server's disk, and everything received is on this screen. */
  get settled(): boolean {
    const { line, outbox } = this.connection
    return line.state === 'live' && outbox.pending === 0 && !this.gate.holding
  }

  /** Everything the server has not acknowledged is on this machine's disk. */
  get holds(): boolean {
    return this.keeper.holds
  }

  /** The server took no more of this document, but would open the article anew. */
  get reopens(): boolean {
    return REOPENS.has(this.refusal)
  }

  /** What was refused was the edit and not the writer. */
  get mayWriteAgain(): boolean {
    return this.refusal !== 4403
  }

  /** From here it is the one this page shows for its article. */
  takePlace(): this {
    sessions.set(this.key, this)
    return this
  }

  listen(listener: () => void): void {
    this.listener = listener
  }

  /** Each empty field gets its first paragraph when a writer first steps in; merely opening an article writes nothing. */
  prepareForTyping(): void {
    if (this.connection.synced && this.connection.writable) seedEmptyFields(this.doc)
  }

  /** Paragraphs a colleague deleted while this person wrote in them without a connection. */
  keepHomeless(paragraphs: string[]): void {
    this.keeper.homeless(paragraphs)
  }

  /** Ends when nothing is left to send. */
  release(): void {
    this.listener = () => {}
    this.gate.open()
    this.awareness.setLocalState(null)
    clearInterval(this.farewell)
    const endWhenSent = () => (this.connection.outbox.pending === 0 || this.waitsHere) && this.end()
    this.farewell = setInterval(endWhenSent, FAREWELL_CHECK_MS)
    endWhenSent()
  }

  /** Closed for good, whatever is left; for a session that nobody was shown. */
  end(): void {
    clearInterval(this.farewell)
    if (sessions.get(this.key) === this) sessions.delete(this.key)
    this.keeper.stop()
    window.removeEventListener('beforeunload', this.onLeaving)
    this.connection.close()
    this.undo.destroy()
    this.doc.destroy()
    markSessions()
  }

  private get refusal(): number {
    const { line } = this.connection
    return line.state === 'refused' ? line.code : 0
  }

  /** What is left will be sent by a later page, not by this one. */
  private get waitsHere(): boolean {
    return this.refusal !== 0 && this.keeper.holds
  }

  private enter(options: EditorOptions, writable: boolean): void {
    const { memberId, memberName: name, colour: color } = options
    this.awareness.setLocalState({ user: { memberId, name, color } satisfies PresentUser })
    this.connection.writable = writable
  }

  private onConnection(): void {
    const reason = FINAL[this.refusal]
    if (reason) this.keeper.intoCopy(reason)
    this.keeper.note()
    markSessions()
    this.listener()
  }

  private readonly onLeaving = (event: BeforeUnloadEvent): void => {
    if (this.connection.outbox.pending > 0 && !this.waitsHere) event.preventDefault()
  }
}

/**
 * For the frame around the editor: nothing reloads the page while `data-unsaved` stands on <html>, and while
 * `data-refused` does, the editor has said what the broken connection means.
 */
function markSessions(): void {
  const all = [...sessions.values()]
  document.documentElement.toggleAttribute('data-unsaved', all.some(session => session.connection.outbox.pending > 0))
  document.documentElement.toggleAttribute('data-refused', all.some(session => session.refusedBefore || session.connection.line.state === 'refused'))
}

function addressOf(options: EditorOptions): string {
  const address = new URL(options.url, document.baseURI)
  address.protocol = address.protocol.replace('http', 'ws')
  address.searchParams.set('schema', String(SCHEMA_VERSION))
  // Whoever signs in next on this machine does not send these edits as theirs.
  address.searchParams.set('member', String(options.memberId))
  return address.href
}
