import { Editor, type Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { FIELDS, leadExtensions, titleExtensions, type Field } from '../schema/index.ts'
import { blockAt } from './blocks/block-places.ts'
import { NamedCarets } from './carets.ts'
import { FieldKeys } from './field-keys.ts'
import { followWords } from './following.ts'
import { FreshCaret, lookForCaret } from './fresh-caret.ts'
import type { Labels } from './options.ts'
import { FindMarks } from './find/find-marks.ts'
import { articleFrom, LinePaste } from './paste/paste.ts'
import { ReadOnlyAttribute } from './read-only-attribute.ts'
import type { Session } from './session.ts'
import { Suggesting, type SuggestingOptions } from './suggesting/extension.ts'
import { ComposedLetters } from './typing.ts'
import { keepUndoCarets } from './undo-carets.ts'
import { BrowserActs } from './browser-acts.ts'
import { typeAgain, unheardIn } from './unheard.ts'

const CLEAR = { top: 124, bottom: 72, left: 4, right: 4 }

/** The three editors of one article, drawn on one document. */
export class Fields {
  readonly editors: Record<Field, Editor>
  private readonly watching = new AbortController()
  private readonly leaveUndo: () => void

  constructor(
    places: Record<Field, HTMLElement>,
    private readonly session: Session,
    private readonly labels: Labels,
    body: Extensions,
    private readonly suggesting: SuggestingOptions,
  ) {
    const lines = (field: 'title' | 'lead') => LinePaste.configure({ takeArticle: field === 'title' ? this.takeArticle : () => false })
    this.editors = {
      title: this.create('title', places.title, [...titleExtensions, lines('title')]),
      lead: this.create('lead', places.lead, [...leadExtensions, lines('lead')]),
      body: this.create('body', places.body, body),
    }
    this.session.connection.taking = act => this.taking(act)
    this.leaveUndo = keepUndoCarets(this.session.doc, this.session.undo, this.all)
  }

  setEditable(editable: boolean): void {
    for (const editor of this.all) if (editor.isEditable !== editable) editor.setEditable(editable, false)
  }

  destroy(): void {
    this.watching.abort()
    this.session.connection.taking = act => act()
    this.leaveUndo()
    for (const editor of this.all) editor.destroy()
  }

  /** What a colleague did is drawn on the page as its writer left it, and the writer stays with their words. */
  private taking(act: () => void): void {
    const { doc, connection } = this.session
    const body = doc.getXmlFragment('body')
    const unheard = connection.outbox.pending > 0 ? unheardIn(body, connection.outbox.committed) : null
    const field = FIELDS.find(field => this.editors[field].isFocused && this.editors[field].isEditable)
    const view = field && this.editors[field].view
    if (view) lookForCaret(view)
    const before = view?.state
    const at = before?.selection.$head
    const block = field && at && at.depth > 0 ? blockAt(doc.getXmlFragment(field), before!.doc, at.before()) : null
    act()
    if (unheard) this.session.keepHomeless(typeAgain(body, unheard))
    if (view) followWords(view, before!, block)
  }

  private get all(): Editor[] {
    return FIELDS.map(field => this.editors[field])
  }

  private create(field: Field, place: HTMLElement, extensions: Extensions): Editor {
    const { name, placeholder } = this.labels.fields[field]
    const at = FIELDS.indexOf(field)
    const neighbour = (step: number) => () => this.editors[FIELDS[at + step]!] as Editor | undefined
    const editor = new Editor({
      element: place,
      editable: false,
      injectCSS: false,
      extensions: [
        ...extensions,
        Collaboration.configure({
          fragment: this.session.doc.getXmlFragment(field),
          yUndoOptions: { undoManager: this.session.undo },
        }),
        NamedCarets.configure({ awareness: this.session.awareness }),
        Placeholder.configure({ placeholder, showOnlyWhenEditable: false, showOnlyCurrent: false }),
        ComposedLetters,
        FreshCaret,
        BrowserActs.configure({ undo: this.session.undo }),
        FindMarks,
        ReadOnlyAttribute,
        Suggesting.configure(this.suggesting),
        FieldKeys.configure({ oneLine: field !== 'body', before: neighbour(-1), after: neighbour(1) }),
      ],
      editorProps: {
        // What is written stays clear of the bars above and below it.
        scrollThreshold: CLEAR,
        scrollMargin: CLEAR,
        attributes: {
          role: 'textbox',
          'aria-label': name,
          'aria-multiline': String(field === 'body'),
          lang: 'vi',
          spellcheck: 'true',
          tabindex: '0',
        },
      },
      onFocus: () => this.session.prepareForTyping(),
    })
    this.session.gate.watch(editor.view.dom, this.watching.signal)
    return editor
  }

  /** Several lines pasted into an empty title are a whole article: the headline stays here, the rest is the body's. */
  private readonly takeArticle = (title: EditorView, data: DataTransfer): boolean => {
    const body = this.editors.body.view
    // A whole article is blocks, and blocks are not suggested: its words stay one line.
    if (this.suggesting.mode() === 'suggest') return false
    const article = articleFrom(data, body.state.schema)
    if (!article) return false
    title.dispatch(title.state.tr.insertText(article.title))
    const { tr } = body.state
    const { doc } = body.state
    const end = doc.childCount <= 1 && doc.textContent === '' && doc.firstChild?.isTextblock !== false ? doc.content.size : 0
    tr.replaceWith(0, end, article.blocks)
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(tr.mapping.map(end), tr.doc.content.size)), -1))
    body.dispatch(tr.scrollIntoView())
    body.focus()
    return true
  }
}
