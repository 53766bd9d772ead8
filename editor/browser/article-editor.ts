import { textHash } from '../schema/canonical.ts'
import { FIELDS, type Field } from '../schema/index.ts'
import { articleWords } from '../schema/plain.ts'
import { BlazorPage } from './blazor.ts'
import { Fields } from './fields.ts'
import { focusNow } from './focus.ts'
import type { EditorOptions, Person, Right } from './options.ts'
import { peopleIn } from './people.ts'
import { SaveStateReader } from './save-state.ts'
import { drawSaveStatus } from './save-status.ts'
import { Session } from './session.ts'
import { Suggestions } from './suggesting/suggestions.ts'
import { Toolbar } from './toolbar.ts'

const FLUSH_MS = 5_000
const FLUSH_CHECK_MS = 50
/** ProseMirror reads the last keystroke from the page within this time. */
const LAST_KEY_MS = 30

/** The editor of one article on one page: what Blazor holds in its hand. */
export class ArticleEditor {
  private readonly session: Session
  private readonly fields: Fields
  private readonly suggestions: Suggestions
  private readonly toolbar: Toolbar
  private readonly saves: SaveStateReader
  private readonly page: BlazorPage
  private wantsFocus: Field | null = null
  private calmTimer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly host: HTMLElement,
    private readonly options: EditorOptions,
  ) {
    this.session = Session.of(options)
    this.page = new BlazorPage(options.dotnet, () => this.session.connection.line.state !== 'lost')
    this.saves = new SaveStateReader(this.session.connection, options.labels)
    host.classList.add('editor')
    const places = Object.fromEntries(FIELDS.map(field => [field, placeFor(field, host)])) as Record<Field, HTMLElement>
    this.suggestions = new Suggestions(host, options, this.session.undo, () => this.refresh())
    this.fields = new Fields(places, this.session, options.labels, this.suggestions.forFields)
    this.suggestions.watch(this.fields.editors)
    this.toolbar = new Toolbar(this.fields.editors.body, this.session.undo, options.labels)
    places.body.before(this.toolbar.element)
    this.session.doc.on('update', this.onText)
    this.session.awareness.on('change', this.onPeople)
    this.session.listen(() => this.refresh())
    this.refresh()
    this.onPeople()
  }

  /** A member who may newly write needs a new socket: the server fixes rights as it opens one. */
  setRight(right: Right): void {
    const { connection } = this.session
    const writable = right !== 'read'
    this.suggestions.setRight(right)
    if (connection.writable !== writable) {
      connection.writable = writable
      if (writable) connection.reconnect()
    }
    this.refresh()
  }

  /** Names of members who suggested something here. */
  setNames(names: Record<string, string>): void {
    this.suggestions.setNames(names)
  }

  /** Accepts or rejects one suggestion, all of one member, or all; answers how many were decided. */
  decide(id: string | null, memberId: number | null, accept: boolean): number {
    return this.suggestions.decide({ id, memberId }, accept)
  }

  showSuggestion(id: string): void {
    this.suggestions.show(id)
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
    if (this.editable) focusNow(this.fields.editors[field], 'end')
    else this.wantsFocus = field
  }

  people(): Person[] {
    return peopleIn(this.session.awareness, this.options.labels.locale)
  }

  unmount(): void {
    clearTimeout(this.calmTimer)
    this.page.leave()
    this.session.doc.off('update', this.onText)
    this.session.awareness.off('change', this.onPeople)
    this.toolbar.destroy()
    this.suggestions.destroy()
    this.fields.destroy()
    this.session.release()
    delete this.host.dataset.state
  }

  /** Nobody types before the server's text is here, nor after it has refused: neither could be kept. */
  private get editable(): boolean {
    const { synced, writable, line } = this.session.connection
    return synced && writable && line.state !== 'refused' && this.suggestions.mode !== 'view'
  }

  private refresh(): void {
    const { synced } = this.session.connection
    if (synced && this.host.dataset.state !== 'ready') this.show()
    this.fields.setEditable(this.editable)
    this.toolbar.setEditable(this.editable)
    if (this.editable && this.wantsFocus) this.focusAsWished()
    this.drawState()
  }

  private show(): void {
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

  private readonly onText = (): void => {
    if (!this.session.connection.synced) return
    this.page.tell('TextChanged', () => ({ words: articleWords(this.session.doc) }))
    this.page.tell('SuggestionsChanged', () => this.suggestions.digest())
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
