import { textHash } from '../schema/canonical.ts'
import { FIELDS, type Field } from '../schema/index.ts'
import { articleWords } from '../schema/plain.ts'
import { BlazorPage } from './blazor.ts'
import { CommentLayer, type CommentOptions } from './comments/layer.ts'
import { Desk } from './desk.ts'
import { focusNow } from './focus.ts'
import type { EditorOptions, Person, Right } from './options.ts'
import { peopleIn } from './people.ts'
import { replaceQuote, selectFigure, selectQuote } from './quoted.ts'
import { SaveStateReader } from './save-state.ts'
import { drawSaveStatus } from './save-status.ts'
import { Session } from './session.ts'

const FLUSH_MS = 5_000
const FLUSH_CHECK_MS = 50
/** ProseMirror reads the last keystroke from the page within this time. */
const LAST_KEY_MS = 30

/** The editor of one article on one page: what Blazor holds in its hand. */
export class ArticleEditor {
  private readonly places: Record<Field, HTMLElement>
  private session!: Session
  private desk!: Desk
  private saves!: SaveStateReader
  /** Opened beside a session that was refused, and shown as soon as the server's text is in it. */
  private next: Session | null = null
  private names: Record<string, string> = {}
  private readonly page: BlazorPage
  private commentLayer: CommentLayer | null = null
  private wantsFocus: Field | null = null
  private changes = 0
  private calmTimer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly host: HTMLElement,
    private readonly options: EditorOptions,
  ) {
    this.page = new BlazorPage(options.dotnet, () => this.session.connection.line.state !== 'lost')
    host.classList.add('editor')
    this.places = Object.fromEntries(FIELDS.map(field => [field, placeFor(field, host)])) as Record<Field, HTMLElement>
    this.show(Session.of(options))
  }

  /** A member who may newly write needs a new socket: the server fixes rights as it opens one. */
  setRight(right: Right): void {
    this.options.right = right
    const writable = right !== 'read'
    const { connection } = this.session
    if (connection.line.state === 'refused') return writable ? this.reopen(true) : undefined
    this.desk.suggestions.setRight(right)
    if (connection.writable !== writable) {
      connection.writable = writable
      if (writable) {
        this.session.refusedBefore = false
        connection.reconnect()
      }
    }
    this.refresh()
  }

  /** Names of members who suggested something here. */
  setNames(names: Record<string, string>): void {
    this.names = names
    this.desk.suggestions.setNames(names)
  }

  /** Accepts or rejects one suggestion, all of one member, or all; answers how many were decided. */
  decide(id: string | null, memberId: number | null, accept: boolean): number {
    return this.desk.suggestions.decide({ id, memberId }, accept)
  }

  showSuggestion(id: string): void {
    this.desk.suggestions.show(id)
  }

  undo(): void {
    this.session.undo.undo()
  }

  /** The text on this screen, by its hash, and whether every machine involved agrees with it. */
  async seen(): Promise<{ hash: string; settled: boolean }> {
    await pause(LAST_KEY_MS)
    return { hash: textHash(this.session.doc), settled: this.session.settled }
  }

  /** True once everything typed here is on the server's disk; false when that takes more than five seconds. */
  async flush(): Promise<boolean> {
    const { connection } = this.session
    await pause(LAST_KEY_MS)
    connection.sendBarrier()
    for (let waited = 0; connection.outbox.pending > 0 && waited < FLUSH_MS; waited += FLUSH_CHECK_MS) await pause(FLUSH_CHECK_MS)
    return connection.outbox.pending === 0
  }

  focus(field: Field): void {
    if (this.editable) focusNow(this.desk.fields.editors[field], 'end')
    else this.wantsFocus = field
  }

  /** Shows words by what they say and which of their like they are; false when they no longer stand there. */
  select(field: Field, quote: string, occurrence: number): boolean {
    return selectQuote(this.desk.fields.editors[field], quote, occurrence)
  }

  /** Shows the nth picture. */
  selectFigure(number: number): boolean {
    return selectFigure(this.desk.fields.editors.body, number)
  }

  /** Mends words as this person's own edit, one step to undo; false when they no longer stand as quoted. */
  replace(field: Field, quote: string, occurrence: number, replacement: string): boolean {
    const { undo } = this.session
    undo.stopCapturing()
    const done = replaceQuote(this.desk.fields.editors[field], quote, occurrence, replacement)
    undo.stopCapturing()
    return done
  }

  /** Draws comments on the text, and lets the member begin one. */
  comments(options: CommentOptions): CommentLayer {
    this.commentLayer?.destroy()
    return (this.commentLayer = new CommentLayer(this.host, this.desk.fields.editors, this.session, options))
  }

  people(): Person[] {
    return peopleIn(this.session.awareness, this.options.labels.locale)
  }

  unmount(): void {
    clearTimeout(this.calmTimer)
    this.page.leave()
    this.next?.end()
    this.commentLayer?.destroy()
    this.hide()
    delete this.host.dataset.state
  }

  private show(session: Session): void {
    this.session = session
    this.saves = new SaveStateReader(session, this.options.labels)
    this.desk = new Desk(this.host, this.places, session, this.options, () => this.refresh())
    this.desk.suggestions.setNames(this.names)
    session.doc.on('update', this.onText)
    session.awareness.on('change', this.onPeople)
    session.listen(() => this.refresh())
    this.refresh()
    this.onPeople()
  }

  private hide(): void {
    this.session.doc.off('update', this.onText)
    this.session.awareness.off('change', this.onPeople)
    this.desk.destroy()
    this.session.release()
  }

  /** What was refused is put aside; the page goes on with the article as the server has it. */
  private reopen(writable: boolean): void {
    this.next?.end()
    const next = (this.next = Session.after(this.session, this.options, writable))
    next.listen(() => {
      if (next.connection.line.state === 'refused') return next.end()
      if (!next.connection.synced) return
      this.next = null
      const { writing } = this.desk
      this.hide()
      this.show(next.takePlace())
      this.commentLayer?.moveTo(this.desk.fields.editors, this.session)
      if (writing) this.focus(writing)
    })
  }

  /** Nobody types before the server's text is here, nor after it has refused: neither could be kept. */
  private get editable(): boolean {
    const { synced, writable, line } = this.session.connection
    return synced && writable && line.state !== 'refused' && this.desk.suggestions.mode !== 'view'
  }

  private refresh(): void {
    const { synced } = this.session.connection
    if (synced && this.host.dataset.state !== 'ready') this.reveal()
    this.desk.setEditable(this.editable)
    if (this.editable && this.wantsFocus) this.focusAsWished()
    this.drawState()
    if (this.session.reopens && !this.next) this.reopen(this.session.mayWriteAgain && this.options.right !== 'read')
  }

  private reveal(): void {
    this.host.dataset.state = 'ready'
    this.host.removeAttribute('aria-busy')
    this.onText()
  }

  private focusAsWished(): void {
    const field = this.wantsFocus!
    this.wantsFocus = null
    this.focus(field)
  }

  private drawState(): void {
    const state = this.saves.read()
    drawSaveStatus(this.options.statusElement, state)
    this.page.tell('SaveStateChanged', () => state.name)
    clearTimeout(this.calmTimer)
    if (state.name === 'saving' && state.pending === 0) this.calmTimer = setTimeout(() => this.drawState(), FLUSH_CHECK_MS)
  }

  /** The count of changes is told too: a letter mended leaves as many words as there were. */
  private readonly onText = (): void => {
    this.changes++
    if (!this.session.connection.synced) return
    this.page.tell('TextChanged', () => ({ words: articleWords(this.session.doc), changes: this.changes }))
    this.page.tell('SuggestionsChanged', () => this.desk.suggestions.digest())
  }

  private readonly onPeople = (): void => this.page.tell('PeopleChanged', () => this.people())
}

/** The page may lay out the three places itself, with its own things between them; what is missing is added. */
function placeFor(field: Field, host: HTMLElement): HTMLElement {
  const place = host.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? host.appendChild(document.createElement('div'))
  place.dataset.field = field
  place.classList.add('editor-field', `editor-${field}`)
  return place
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
