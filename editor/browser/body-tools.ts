import type { Editor, Extensions } from '@tiptap/core'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import { bodyExtensions } from '../schema/index.ts'
import { BlockHandle } from './blocks/block-handle.ts'
import { BlockMenu } from './blocks/block-menu.ts'
import { blockOfSelection } from './blocks/block-moves.ts'
import { blockAt, placeOf, type Block } from './blocks/block-places.ts'
import { BodyKeys, ListTab } from './blocks/body-keys.ts'
import { FigureForm } from './blocks/figure-form.ts'
import { TableBar } from './blocks/table-bar.ts'
import { withViews } from './blocks/views.ts'
import { focusNow } from './focus.ts'
import { holdImage } from './media/send-image.ts'
import { Uploads } from './media/uploads.ts'
import { Acts, standardActs } from './menus/acts.ts'
import type { AddressForm } from './menus/address-form.ts'
import { LinkForm, videoForm } from './menus/forms.ts'
import { insertItems } from './menus/insert-items.ts'
import { InsertMenu } from './menus/insert-menu.ts'
import { SelectionBar } from './menus/selection-bar.ts'
import { Toolbar } from './menus/toolbar.ts'
import type { Notices } from './notices.ts'
import { fill, type EditorOptions } from './options.ts'
import { BodyPaste } from './paste/paste.ts'
import type { Session } from './session.ts'

/** How long after the last keystroke somebody is still writing, and must not have the caret taken from them. */
const WRITING_MS = 1_500

/** Everything a writer handles the body with. Made in two steps: its extensions are needed before there is an editor. */
export class BodyTools {
  readonly acts = new Acts()
  readonly extensions: Extensions
  readonly toolbar!: Toolbar
  readonly selectionBar!: SelectionBar
  readonly tableBar!: TableBar
  readonly link!: LinkForm
  private readonly insertMenu: InsertMenu
  private readonly uploads: Uploads
  private editor!: Editor
  private figureForm!: FigureForm
  private blockMenu!: BlockMenu
  private video!: AddressForm
  private lastTyped = 0
  private floating: HTMLElement[] = []

  constructor(
    private readonly host: HTMLElement,
    private readonly session: Session,
    private readonly options: EditorOptions,
    notices: Notices,
  ) {
    const { labels, articleId } = options
    this.uploads = new Uploads({
      articleId,
      body: this.body,
      labels: labels.upload,
      notices,
      online: () => session.connection.line.state === 'live',
      prepare: () => session.prepareForTyping(),
      stored: (block, alone) => this.stored(block, alone),
    })
    const items = insertItems(labels.insert, {
      images: asGallery => this.uploads.choose(asGallery),
      link: () => this.link.toggle(),
      video: () => this.video.open(''),
    })
    this.insertMenu = new InsertMenu(items, labels.insert, host)
    this.extensions = [
      ...withViews(bodyExtensions, {
        all: labels,
        labels: labels.figure,
        askFacts: position => this.askFacts(position),
        addToGallery: position => this.uploads.choose(true, blockAt(this.body, this.editor.state.doc, position)),
      }),
      BodyPaste.configure({
        takeImages: (files, behind) => {
          session.prepareForTyping()
          this.uploads.add(files, behind === null ? { after: null } : this.uploads.behind(behind))
        },
        leftOut: images => notices.say(fill(labels.paste.leftOut, images)),
        hold: media => holdImage(articleId, media),
      }),
      this.insertMenu.extension,
      this.uploads.extension,
      BodyKeys,
      ListTab,
      Gapcursor,
      Dropcursor.configure({ class: 'editor-dropcursor', color: false, width: 3 }),
    ]
  }

  attach(editor: Editor, place: HTMLElement, signal: AbortSignal): void {
    const { host, session, body } = this
    const { labels } = this.options
    this.editor = editor
    const link = new LinkForm(editor, host, labels.link, signal)
    this.figureForm = new FigureForm(editor, body, host, labels.figure, signal)
    this.blockMenu = new BlockMenu(editor, body, host, labels.block, signal)
    this.video = videoForm(editor, host, labels.video, signal)
    this.acts.add(
      ...standardActs(labels.toolbar, session.undo, {
        link: () => link.toggle(),
        insert: () => this.insertMenu.open(),
        image: () => this.uploads.choose(false),
        photograph: () => this.uploads.photograph(),
        block: () => this.openBlockMenu(blockOfSelection(editor.state)),
      }),
    )
    const selectionBar = new SelectionBar(editor, host, this.acts, labels.selection, signal)
    const tableBar = new TableBar(editor, host, labels.table, signal)
    const toolbar = new Toolbar(editor, session.undo, this.acts, labels.toolbar.name)
    Object.assign(this, { link, selectionBar, tableBar, toolbar })
    const handle = new BlockHandle(editor, host, labels.block, { insert: () => this.insertMenu.open(), menu: at => this.openBlockMenu(at) }, signal)
    place.before(toolbar.element)
    this.floating = [this.insertMenu.element, selectionBar.element, tableBar.element, link.element, this.video.element, this.blockMenu.element, handle.element]
    host.append(...this.floating)
    editor.view.dom.addEventListener('keydown', () => (this.lastTyped = Date.now()), { signal })
  }

  setEditable(editable: boolean): void {
    this.toolbar.setEditable(editable)
  }

  /** From the text to the bar that belongs to what the caret is in. */
  focusBar(): void {
    if (this.selectionBar.visible) this.selectionBar.focus()
    else if (this.tableBar.visible) this.tableBar.focus()
    else this.toolbar.focus()
  }

  askFacts(position: number): void {
    const block = blockAt(this.body, this.editor.state.doc, position)
    const drawn = this.editor.view.nodeDOM(position)
    if (!block) return
    if (drawn instanceof HTMLElement) drawn.scrollIntoView({ block: 'nearest' })
    this.figureForm.open(block, true)
  }

  destroy(): void {
    this.uploads.destroy()
    this.toolbar.destroy()
    for (const element of [...this.floating, this.figureForm.element]) element.remove()
  }

  private get body() {
    return this.session.doc.getXmlFragment('body')
  }

  /** A stored image asks at once for what only its bringer knows; never under the hands of somebody who writes on. */
  private stored(block: Block, alone: boolean): void {
    const { view, state } = this.editor
    const drawn = placeOf(this.body, state.doc, block)
    if (!alone || drawn === null) return
    const isFree = Date.now() - this.lastTyped > WRITING_MS && (view.hasFocus() || document.activeElement === document.body)
    this.figureForm.open(block, isFree)
  }

  private openBlockMenu(position: number | null): void {
    if (position === null) return focusNow(this.editor)
    this.blockMenu.open(position)
  }
}
