import { textHash } from '../schema/canonical.ts'
import { FIELDS, type Field } from '../schema/index.ts'
import { articleWords } from '../schema/plain.ts'
import { BlazorPage } from './blazor.ts'
import { BodyTools } from './body-tools.ts'
import { Fields } from './fields.ts'
import { FindBar } from './find/find-bar.ts'
import { watchKeyboard } from './floating.ts'
import { focusNow } from './focus.ts'
import { Footer } from './footer.ts'
import { Notices } from './notices.ts'
import type { EditorOptions, Person } from './options.ts'
import { FullScreen, KeysDialog, watchKeys } from './page-keys.ts'
import { peopleIn } from './people.ts'
import { SaveStateReader } from './save-state.ts'
import { drawSaveStatus } from './save-status.ts'
import { Session } from './session.ts'

const FLUSH_MS = 5_000
const FLUSH_CHECK_MS = 50
/** ProseMirror reads the last keystroke from the page within this time. */
const LAST_KEY_MS = 30

/** The editor of one article on one page: what Blazor holds in its hand. */
export class ArticleEditor {
  private readonly session: Session
  private readonly fields: Fields
  private readonly tools: BodyTools
  private readonly find: FindBar
  private readonly foot: Footer
  private readonly notices = new Notices()
  private readonly full: FullScreen
  private readonly keys: KeysDialog
  private readonly watching = new AbortController()
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
    this.tools = new BodyTools(host, this.session, options, this.notices)
    this.fields = new Fields(places, this.session, options.labels, this.tools.extensions)
    this.tools.attach(this.fields.editors.body, places.body, this.watching.signal)
    this.full = new FullScreen(() => this.notices.say(options.labels.full))
    this.keys = new KeysDialog(options.labels.keys)
    this.find = new FindBar(this.fields.editors, this.session.undo, options.labels.find)
    this.foot = this.footer()
    host.prepend(this.find.place)
    host.append(this.foot.element, this.notices.element, this.keys.element)
    this.watchKeys()
    this.session.doc.on('update', this.onText)
    this.session.awareness.on('change', this.onPeople)
    this.session.listen(() => this.refresh())
    this.refresh()
    this.onPeople()
  }

  /** A member who may newly write needs a new socket: the server fixes rights as it opens one. */
  setEditable(editable: boolean): void {
    const { connection } = this.session
    if (connection.writable === editable) return
    connection.writable = editable
    if (editable) connection.reconnect()
    this.refresh()
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
    this.watching.abort()
    this.full.leave()
    for (const part of [this.find.place, this.keys.element]) part.remove()
    this.foot.destroy()
    this.notices.destroy()
    this.tools.destroy()
    this.fields.destroy()
    this.session.release()
    delete this.host.dataset.state
  }

  private footer(): Footer {
    const { body } = this.fields.editors
    return new Footer(this.fields.editors, this.session.doc, this.options.labels, {
      find: () => this.find.open(false),
      full: () => this.full.toggle(),
      keys: () => this.keys.open(),
      image: position => body.isEditable && this.tools.askFacts(position),
    })
  }

  private watchKeys(): void {
    const { body } = this.fields.editors
    const acts = {
      find: () => this.find.open(false),
      replace: () => this.find.open(true),
      bar: () => this.tools.focusBar(),
      link: () => this.tools.link.toggle(),
      canLink: () => body.isEditable && body.view.hasFocus() && !body.state.selection.empty,
    }
    watchKeys(this.host, acts, this.full, this.keys, this.watching.signal)
    watchKeyboard(this.host, this.watching.signal)
  }

  /** Nobody types before the server's text is here, nor after it has refused: neither could be kept. */
  private get editable(): boolean {
    const { synced, writable, line } = this.session.connection
    return synced && writable && line.state !== 'refused'
  }

  private refresh(): void {
    const { synced } = this.session.connection
    if (synced && this.host.dataset.state !== 'ready') this.show()
    this.fields.setEditable(this.editable)
    this.tools.setEditable(this.editable)
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
    if (this.session.connection.synced) this.page.tell('TextChanged', () => ({ words: articleWords(this.session.doc) }))
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
