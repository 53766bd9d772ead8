import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { FIELDS, SCHEMA_VERSION } from '../schema/index.ts'
import { seedEmptyFields } from '../schema/seed.ts'
import { CompositionGate } from './composition-gate.ts'
import type { EditorOptions } from './options.ts'
import type { PresentUser } from './people.ts'
import { keepParagraphsReady } from './ready-paragraphs.ts'
import { SyncConnection } from './sync-connection.ts'

/** Closed too early, a session would lose what was typed just before the page was left. */
const FAREWELL_CHECK_MS = 500

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
    if (!session) sessions.set(key, (session = new Session(key, options)))
    clearInterval(session.farewell)
    session.awareness.setLocalState({ user: { memberId: options.memberId, name: options.memberName, color: options.colour } satisfies PresentUser })
    session.connection.writable = options.right !== 'read'
    return session
  }

  private constructor(
    private readonly key: string,
    options: EditorOptions,
  ) {
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
    keepParagraphsReady(this.doc.getXmlFragment('body'))
    window.addEventListener('beforeunload', this.onLeaving)
  }

  /** Everything typed here is on the server's disk, and everything received is on this screen. */
  get settled(): boolean {
    const { line, outbox } = this.connection
    return line.state === 'live' && outbox.pending === 0 && !this.gate.holding
  }

  listen(listener: () => void): void {
    this.listener = listener
  }

  /** Each empty field gets its first paragraph when a writer first steps in; merely opening an article writes nothing. */
  prepareForTyping(): void {
    if (this.connection.synced && this.connection.writable) seedEmptyFields(this.doc)
  }

  /** Ends when nothing is left to send. */
  release(): void {
    this.listener = () => {}
    this.gate.open()
    this.awareness.setLocalState(null)
    clearInterval(this.farewell)
    const endWhenSent = () => this.connection.outbox.pending === 0 && this.end()
    this.farewell = setInterval(endWhenSent, FAREWELL_CHECK_MS)
    endWhenSent()
  }

  private onConnection(): void {
    markUnsaved()
    this.listener()
  }

  private end(): void {
    clearInterval(this.farewell)
    sessions.delete(this.key)
    window.removeEventListener('beforeunload', this.onLeaving)
    this.connection.close()
    this.undo.destroy()
    this.doc.destroy()
    markUnsaved()
  }

  private readonly onLeaving = (event: BeforeUnloadEvent): void => {
    if (this.connection.outbox.pending > 0) event.preventDefault()
  }
}

/** For whatever else may reload this page, such as the circuit's reconnection: not while `data-unsaved` stands on <html>. */
function markUnsaved(): void {
  const unsaved = [...sessions.values()].some(session => session.connection.outbox.pending > 0)
  document.documentElement.toggleAttribute('data-unsaved', unsaved)
}

function addressOf(options: EditorOptions): string {
  const address = new URL(options.url, document.baseURI)
  address.protocol = address.protocol.replace('http', 'ws')
  address.searchParams.set('schema', String(SCHEMA_VERSION))
  return address.href
}
