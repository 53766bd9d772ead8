import { FIELDS, type Field } from '../schema/index.ts'
import { BodyTools } from './body-tools.ts'
import { Fields } from './fields.ts'
import { FindBar } from './find/find-bar.ts'
import { watchKeyboard } from './floating.ts'
import { Footer } from './footer.ts'
import { Notices } from './notices.ts'
import type { EditorOptions } from './options.ts'
import { FullScreen, KeysDialog, watchKeys } from './page-keys.ts'
import type { Session } from './session.ts'
import { Suggestions } from './suggesting/suggestions.ts'

/** Everything drawn on one session: the three fields, and what they are written, searched and suggested in with. It goes as a whole when the session does. */
export class Desk {
  readonly fields: Fields
  readonly suggestions: Suggestions
  private readonly tools: BodyTools
  private readonly find: FindBar
  private readonly foot: Footer
  private readonly notices = new Notices()
  private readonly full: FullScreen
  private readonly keys: KeysDialog
  private readonly watching = new AbortController()

  constructor(
    private readonly host: HTMLElement,
    places: Record<Field, HTMLElement>,
    private readonly session: Session,
    private readonly options: EditorOptions,
    changed: () => void,
  ) {
    const { labels } = options
    this.suggestions = new Suggestions(host, options, session.undo, changed)
    this.tools = new BodyTools(host, session, options, this.notices)
    this.fields = new Fields(places, session, labels, this.tools.extensions, this.suggestions.forFields)
    this.suggestions.watch(this.fields.editors)
    this.tools.attach(this.fields.editors.body, places.body, this.watching.signal)
    this.full = new FullScreen(() => this.notices.say(labels.full))
    this.keys = new KeysDialog(labels.keys)
    this.find = new FindBar(this.fields.editors, session.undo, labels.find)
    this.foot = this.footer()
    host.prepend(this.find.place)
    host.append(this.foot.element, this.notices.element, this.keys.element)
    this.watchKeys()
  }

  /** The field somebody is writing in. */
  get writing(): Field | undefined {
    return FIELDS.find(field => this.fields.editors[field].isFocused)
  }

  setEditable(editable: boolean): void {
    this.fields.setEditable(editable)
    this.tools.setEditable(editable)
  }

  destroy(): void {
    this.watching.abort()
    this.full.leave()
    for (const part of [this.find.place, this.keys.element]) part.remove()
    this.foot.destroy()
    this.notices.destroy()
    this.tools.destroy()
    this.suggestions.destroy()
    this.fields.destroy()
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
}
