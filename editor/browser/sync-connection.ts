import { applyAwarenessUpdate, removeAwarenessStates, type Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Backoff } from './backoff.ts'
import type { CompositionGate } from './composition-gate.ts'
import { Outbox } from './outbox.ts'
import { frames, read, type Message } from './wire.ts'

/** Changes made within this time share one barrier. */
const BARRIER_AFTER_MS = 20
/** A silent line is asked for a sign of life, and given up when it gives none. */
const QUIET_MS = 30_000
const DEAD_MS = 45_000
/** Unanswered changes are a stronger sign of a dead line than silence is. */
const UNANSWERED_MS = 12_000
const TICK_MS = 1_000
/** After a sleep, or when the machine says it has no network, the line must answer within this time. */
const SUSPECT_MS = 2_000
/** A tick this late means that the machine slept. */
const SLEPT_MS = 10_000

/** Marks what an earlier page left and this one sends on its behalf. */
const BROUGHT_BACK = Symbol('brought back')

/** The server's refusal to open a socket has no code, only an HTTP status; these stand for it. */
export const SIGNED_OUT = 4401
export const NOT_HERE = 4404

/** `refused` is for good: the server said why by a close code of 4400–4499. */
export type Line = { state: 'connecting' | 'live' | 'lost' } | { state: 'refused'; code: number }

/**
 * Keeps one Y.Doc in step with the server over a WebSocket. The document outlives every socket: each new one begins with
 * both sides asking what the other lacks, so that nothing typed in between is lost or sent twice.
 */
export class SyncConnection {
  readonly outbox = new Outbox()
  line: Line = { state: 'connecting' }
  /** The server's text has been received at least once: from here the page shows the article, not an empty sheet. */
  synced = false
  writable = false
  /** Runs whatever draws something of a colleague's on this page; the page may want to look to its writer before and after. */
  taking = (act: () => void): void => act()

  private socket: WebSocket | null = null
  /** This socket's server has been told all we had, so single updates no longer leave gaps. */
  private caughtUp = false
  private lastHeard = 0
  private lastTick = Date.now()
  /** Since when this line carries text, in milliseconds. */
  liveSince = 0
  private suspectTimer: ReturnType<typeof setTimeout> | undefined
  private readonly backoff = new Backoff()
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private barrierTimer: ReturnType<typeof setTimeout> | undefined
  private readonly ticker: ReturnType<typeof setInterval>
  private readonly closing = new AbortController()

  constructor(
    private readonly url: string,
    private readonly doc: Y.Doc,
    private readonly awareness: Awareness,
    private readonly gate: CompositionGate,
    private readonly changed: () => void,
  ) {
    doc.on('update', this.onLocalUpdate)
    awareness.on('update', this.onLocalAwareness)
    this.ticker = setInterval(() => this.tick(), TICK_MS)
    const { signal } = this.closing
    for (const sign of ['online', 'offline']) window.addEventListener(sign, () => this.makeSure(), { signal })
    document.addEventListener('resume', () => this.makeSure(), { signal })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.makeSure(), { signal })
    this.connect()
  }

  /** Sends a barrier behind everything typed so far. */
  sendBarrier(): void {
    clearTimeout(this.barrierTimer)
    this.barrierTimer = undefined
    if (this.caughtUp) this.send(this.barrier())
  }

  /** Takes in what an earlier page left unsent, and tells the server; what it has already changes nothing. */
  bringBack(update: Uint8Array, changes: number): void {
    this.outbox.changed(changes)
    Y.applyUpdate(this.doc, update, BROUGHT_BACK)
    this.sendBarrier()
    this.changed()
  }

  /** Opens a new socket at once, for instance because the member's rights changed: the server fixes them as it opens. */
  reconnect(): void {
    if (this.line.state === 'refused') this.line = { state: 'connecting' }
    this.drop()
    this.connect()
  }

  close(): void {
    this.closing.abort()
    clearInterval(this.ticker)
    clearTimeout(this.suspectTimer)
    this.doc.off('update', this.onLocalUpdate)
    this.awareness.off('update', this.onLocalAwareness)
    this.drop()
  }

  private connect(): void {
    clearTimeout(this.retryTimer)
    const socket = new WebSocket(this.url)
    this.socket = socket
    socket.binaryType = 'arraybuffer'
    this.lastHeard = Date.now()
    let opened = false
    socket.onopen = () => {
      opened = true
      this.greet()
    }
    socket.onmessage = event => this.hear(event.data as ArrayBuffer, socket)
    socket.onclose = event => {
      this.lost(event.code)
      if (!opened) void this.askWhy()
    }
  }

  /** A socket that was refused at the door tells its page nothing; the same door answers a plain request with a status. */
  private async askWhy(): Promise<void> {
    try {
      const answer = await fetch(this.url.replace(/^ws/, 'http'), { method: 'POST', redirect: 'manual', cache: 'no-store' })
      const code = answer.status === 401 || answer.type === 'opaqueredirect' ? SIGNED_OUT : answer.status === 404 ? NOT_HERE : 0
      if (code !== 0 && this.line.state === 'lost' && !this.closing.signal.aborted) this.lost(code)
    } catch {
      // No network, or no server: it is tried again.
    }
  }

  private greet(): void {
    this.lastHeard = Date.now()
    this.send(frames.question(this.doc))
    // Told anew with a newer clock: the server has buried this page's old presence under the old one.
    const present = this.awareness.getLocalState()
    if (present !== null) this.awareness.setLocalState(present)
  }

  private hear(data: ArrayBuffer, from: WebSocket): void {
    this.lastHeard = Date.now()
    clearTimeout(this.suspectTimer)
    const message = read(data)
    switch (message.kind) {
      case 'question':
        return this.tellWhatItLacks(message.stateVector)
      case 'answer':
      case 'update':
        return this.pass(() => this.take(message, from))
      case 'awareness':
        return this.pass(() => applyAwarenessUpdate(this.awareness, message.update, this))
      case 'query':
        return this.send(frames.awareness(this.awareness, [...this.awareness.getStates().keys()]))
      case 'barrier':
        this.outbox.echoed(message.number)
        return this.changed()
    }
  }

  private pass(act: () => void): void {
    this.gate.pass(() => this.taking(act))
  }

  private tellWhatItLacks(stateVector: Uint8Array): void {
    if (!this.writable && this.outbox.pending === 0) return
    this.send(frames.answer(this.doc, stateVector))
    this.caughtUp = true
    if (this.outbox.pending > 0) this.sendBarrier()
  }

  private take(message: Extract<Message, { update: Uint8Array }>, from: WebSocket): void {
    Y.applyUpdate(this.doc, message.update, this)
    // An answer held back by the gate may outlive its socket: its text is good, but the line is not live.
    if (message.kind !== 'answer' || from !== this.socket) return
    this.synced = true
    this.backoff.reset()
    if (this.line.state !== 'live') this.liveSince = Date.now()
    this.line = { state: 'live' }
    // The first echo says what of the text is on the server's disk already.
    if (this.outbox.committed === undefined) this.ping()
    this.changed()
  }

  private readonly onLocalUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || !this.writable) return
    if (origin !== BROUGHT_BACK) this.outbox.changed()
    if (this.caughtUp) {
      this.send(frames.update(update))
      this.barrierTimer ??= setTimeout(() => this.sendBarrier(), BARRIER_AFTER_MS)
    }
    this.changed()
  }

  private readonly onLocalAwareness = (
    { added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>,
  ): void => {
    // Only our own presence is ours to tell: echoing colleagues' would keep the departed alive. It is told again when the
    // server, having just buried an older socket of ours, says that we are gone.
    if ([...added, ...updated, ...removed].includes(this.doc.clientID)) {
      this.send(frames.awareness(this.awareness, [this.doc.clientID]))
    }
  }

  private lost(code: number): void {
    this.drop()
    clearTimeout(this.suspectTimer)
    if (code >= 4400 && code <= 4499) this.line = { state: 'refused', code }
    else {
      this.line = { state: 'lost' }
      this.retryTimer = setTimeout(() => this.connect(), this.backoff.next())
    }
    this.changed()
  }

  private drop(): void {
    clearTimeout(this.retryTimer)
    clearTimeout(this.barrierTimer)
    this.barrierTimer = undefined
    this.caughtUp = false
    this.outbox.forgetBarriers()
    this.forgetColleagues()
    const socket = this.socket
    if (!socket) return
    this.socket = null
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
  }

  private forgetColleagues(): void {
    const colleagues = [...this.awareness.getStates().keys()].filter(id => id !== this.doc.clientID)
    removeAwarenessStates(this.awareness, colleagues, this)
    // Their clocks go too: after a reconnect the same clock must count as news.
    for (const id of colleagues) this.awareness.meta.delete(id)
  }

  /**
   * The machine woke, its network changed, or its person came back to this page: a waiting line is tried at once, and one
   * whose session had ended, because they may have signed in elsewhere; a live one must show that it lives.
   */
  private makeSure(): void {
    if (this.line.state === 'refused' && this.line.code === SIGNED_OUT) this.line = { state: 'lost' }
    if (this.line.state === 'lost' && this.socket?.readyState !== WebSocket.CONNECTING) this.connect()
    if (this.line.state !== 'live') return
    this.ping()
    clearTimeout(this.suspectTimer)
    this.suspectTimer = setTimeout(() => this.lost(1006), SUSPECT_MS)
  }

  /** A barrier for its echo alone. None before the server has heard what is unsent: its echo would acknowledge that. */
  private ping(): void {
    if (this.caughtUp || this.outbox.pending === 0) this.send(this.barrier())
  }

  private barrier(): Uint8Array<ArrayBuffer> {
    return frames.barrier(this.outbox.barrier(Y.encodeStateVector(this.doc)))
  }

  private tick(): void {
    const slept = Date.now() - this.lastTick > SLEPT_MS
    this.lastTick = Date.now()
    if (slept) this.makeSure()
    if (this.socket) {
      const quietMs = Date.now() - this.lastHeard
      const unanswered = this.socket.readyState !== WebSocket.OPEN || this.outbox.waitedMs > UNANSWERED_MS
      if (quietMs > (unanswered ? UNANSWERED_MS : DEAD_MS)) this.lost(1006)
      else if (quietMs > QUIET_MS) this.ping()
    }
    this.changed()
  }

  private send(frame: Uint8Array<ArrayBuffer>): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(frame)
  }
}
