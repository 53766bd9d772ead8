import { Extension, type Editor } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { blockAt, placeOf, type Block } from '../blocks/block-places.ts'
import type { Notices } from '../notices.ts'
import type { Labels } from '../options.ts'
import { placeImage, type Batch } from './place-image.ts'
import { NotStored, sendImage, type Sending } from './send-image.ts'
import { UploadCard } from './upload-card.ts'

interface Upload {
  id: number
  file: File
  batch: Batch
  order: number
  card: UploadCard
  sending: Sending | null
}

export interface UploadsContext {
  articleId: number
  body: Y.XmlFragment
  labels: Labels['upload']
  notices: Notices
  online(): boolean
  prepare(): void
  /** An image stands in the text now; `alone` when it came by itself and not with others. */
  stored(block: Block, alone: boolean): void
}

/** Images on their way into the article. Only what the newsroom has stored enters the shared text. */
export class Uploads {
  private editor!: Editor
  private uploads: Upload[] = []
  private lastId = 0

  constructor(private readonly context: UploadsContext) {}

  get extension(): Extension {
    const uploads = this
    return Extension.create({
      name: 'uploads',
      onBeforeCreate() {
        uploads.editor = this.editor as Editor
      },
      addProseMirrorPlugins: () => [new Plugin({ props: { decorations: state => uploads.cards(state) } })],
    })
  }

  /** Opens the chooser of files. */
  choose(asGallery: boolean, into: Block | null = null): void {
    this.ask(input => (input.multiple = true), files => this.add(files, into ? { gallery: into } : this.atCaret(), asGallery))
  }

  /** Opens a phone's camera: not every phone offers it among its files. */
  photograph(): void {
    this.ask(input => input.setAttribute('capture', 'environment'), files => this.add(files, this.atCaret()))
  }

  /** Several images that come together belong together. */
  add(files: File[], place: Pick<Batch, 'after'> | { gallery: Block }, asGallery = files.length > 1): void {
    if (!this.editor.isEditable) return
    const images = files.filter(file => file.type.startsWith('image/'))
    if (images.length < files.length) this.context.notices.say(this.context.labels.onlyImages)
    if (images.length === 0) return
    const into = 'gallery' in place ? place.gallery : null
    const batch: Batch = { after: 'after' in place ? place.after : null, gallery: into, asGallery: asGallery || images.length > 1 || into !== null, placed: [] }
    images.forEach((file, order) => this.begin(file, batch, order))
    this.redraw()
  }

  /** Behind the block the caret is in. */
  atCaret(): { after: Block | null } {
    this.context.prepare()
    const { $from } = this.editor.state.selection
    return this.behind($from.depth > 0 ? $from.before(1) : $from.pos)
  }

  behind(position: number): { after: Block | null } {
    const { doc } = this.editor.state
    return { after: doc.nodeAt(position) ? blockAt(this.context.body, doc, position) : null }
  }

  destroy(): void {
    for (const upload of this.uploads) {
      upload.sending?.cancel()
      upload.card.destroy()
    }
    this.uploads = []
  }

  private ask(prepare: (input: HTMLInputElement) => void, take: (files: File[]) => void): void {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    prepare(input)
    input.addEventListener('change', () => take([...(input.files ?? [])]))
    input.click()
  }

  private begin(file: File, batch: Batch, order: number): void {
    const id = ++this.lastId
    const acts = { again: () => this.send(upload), drop: () => this.drop(upload) }
    const upload: Upload = { id, file, batch, order, card: new UploadCard(file, this.context.labels, acts), sending: null }
    this.uploads.push(upload)
    this.send(upload)
  }

  private send(upload: Upload): void {
    const { labels, articleId } = this.context
    if (!this.context.online()) return upload.card.failed(labels.offline)
    upload.card.sending(0)
    const sending = (upload.sending = sendImage(articleId, upload.file, part => upload.card.sending(part)))
    sending.done.then(
      image => {
        if (!this.uploads.includes(upload)) return
        const block = placeImage(this.editor, this.context.body, upload.batch, upload.order, image)
        this.forget(upload)
        if (block) this.context.stored(block, !upload.batch.asGallery)
      },
      (problem: unknown) => {
        upload.sending = null
        const words = problem instanceof NotStored ? problem.words : null
        upload.card.failed(words ?? (this.context.online() ? labels.failed : labels.offline))
      },
    )
  }

  private drop(upload: Upload): void {
    this.forget(upload)
    upload.sending?.cancel()
  }

  private forget(upload: Upload): void {
    this.uploads = this.uploads.filter(other => other !== upload)
    upload.card.destroy()
    this.redraw()
  }

  private redraw(): void {
    const { editor } = this
    if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta('uploads', true))
  }

  private cards(state: EditorState): DecorationSet {
    const { body } = this.context
    const widgets = this.uploads.map(({ id, batch, card }) => {
      const at = placeInText(state, body, batch)
      return Decoration.widget(at, () => card.element, { key: `upload-${id}`, side: 1, ignoreSelection: true, stopEvent: () => true })
    })
    return DecorationSet.create(state.doc, widgets)
  }
}

function placeInText({ doc }: EditorState, body: Y.XmlFragment, { gallery, after }: Batch): number {
  const within = gallery && placeOf(body, doc, gallery)
  if (within !== null) return within + doc.nodeAt(within)!.nodeSize - 1
  const behind = after && placeOf(body, doc, after)
  return behind === null ? doc.content.size : behind + doc.nodeAt(behind)!.nodeSize
}
