import type { Editor } from '@tiptap/core'
import { FIELDS, type Field } from '../../schema/index.ts'
import { BlazorPage } from '../blazor.ts'
import type { DotNetObject } from '../options.ts'
import type { Session } from '../session.ts'
import { AddButton } from './add-button.ts'
import { draftedThreads, draftKey, readDraft } from './drafts.ts'
import { Highlights, type DrawnThread } from './highlights.ts'
import { Margin } from './margin.ts'
import { chosenPassage, rangeOf, type Passage } from './passage.ts'

export interface CommentOptions {
  articleId: number
  memberId: number
  labels: { add: string; addHint: string }
  margin: HTMLElement
  dotnet: DotNetObject
}

/** The card of a thread that is only being written. */
const NEW = 'new'
const WIDE = '(min-width: 1280px)'
const PENDING = 'pending-comment'

/** Everything about comments that happens on the text: choosing a passage, drawing and finding the highlights, placing the cards. */
export class CommentLayer {
  private threads: DrawnThread[] = []
  private focused: string | null = null
  private passage: Passage | null = null
  private wantsScroll: string | null = null
  private mayComment = false
  private frame = 0
  private readonly highlights = new Highlights()
  private readonly button: AddButton
  private readonly margin: Margin
  private readonly page: BlazorPage
  private readonly wide = matchMedia(WIDE)
  private readonly sizes = new ResizeObserver(() => this.later())
  private readonly closing = new AbortController()

  constructor(
    host: HTMLElement,
    private editors: Record<Field, Editor>,
    private session: Session,
    private readonly options: CommentOptions,
  ) {
    this.page = new BlazorPage(options.dotnet, () => this.session.connection.line.state !== 'lost')
    this.button = new AddButton(host, options.labels.add, options.labels.addHint, () => this.begin())
    this.margin = new Margin(options.margin, thread => this.topOf(thread), () => this.later())
    const { signal } = this.closing
    document.addEventListener('selectionchange', () => this.later(), { signal })
    document.addEventListener('keydown', event => this.key(event), { signal })
    host.addEventListener('click', event => this.click(event), { signal })
    this.wide.addEventListener('change', () => this.tellWide(), { signal })
    session.doc.on('update', this.later)
    this.sizes.observe(host)
    this.tellWide()
    this.takeUpDraft()
    this.later()
  }

  /** The open threads, and whether this member may begin another. */
  show(threads: DrawnThread[], mayComment: boolean): void {
    this.threads = threads
    this.mayComment = mayComment
    this.later()
  }

  /** The thread people look at now; brought into sight where that is asked for, as soon as it is there. */
  focus(thread: string | null, scroll: boolean): void {
    this.focused = thread
    this.wantsScroll = scroll ? thread : null
    this.later()
  }

  /** The passage a new comment is being written on. */
  pending(passage: Passage | null): void {
    this.passage = passage
    this.later()
  }

  /** The page shows the article anew, as the server has it: the comments go along. */
  moveTo(editors: Record<Field, Editor>, session: Session): void {
    this.session.doc.off('update', this.later)
    ;[this.editors, this.session] = [editors, session]
    session.doc.on('update', this.later)
    this.later()
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.closing.abort()
    this.session.doc.off('update', this.later)
    this.sizes.disconnect()
    this.page.leave()
    this.margin.destroy()
    this.button.destroy()
    this.highlights.destroy()
    if (canHighlight()) CSS.highlights.delete(PENDING)
  }

  private readonly later = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.refresh()
    })
  }

  private refresh(): void {
    this.highlights.draw(this.threads, this.focused)
    this.drawPending()
    this.offer()
    if (!this.session.connection.synced) return
    this.page.tell('AnchorsChanged', () => this.anchors())
    if (this.wide.matches) this.margin.arrange(this.passage ? NEW : this.focused)
    if (this.wantsScroll) this.scroll()
  }

  private offer(): void {
    const range = this.mayComment && chosenPassage(this.editors) ? window.getSelection()!.getRangeAt(0) : null
    if (range) this.button.show(range, this.wide.matches)
    else this.button.hide()
  }

  private begin(): void {
    if (!this.mayComment) return
    const passage = chosenPassage(this.editors)
    this.button.hide()
    this.call('Wanted', passage)
  }

  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.key.toLowerCase() !== 'm') return
    event.preventDefault()
    this.begin()
  }

  /** Where threads overlap, each further click goes on to the next one under it. */
  private click(event: MouseEvent): void {
    if (window.getSelection()?.isCollapsed === false) return
    const here: string[] = []
    for (let mark = closest(event.target); mark; mark = closest(mark.parentElement)) here.push(mark.dataset.thread!)
    const known = here.filter(id => this.threads.some(thread => thread.id === id))
    if (known.length > 0) this.call('Chosen', known[(known.indexOf(this.focused ?? '') + 1) % known.length])
  }

  /** Which of the threads it was told of still have words in the text, in its order. Of others it says nothing. */
  private anchors(): { known: string[]; present: string[] } {
    const known = this.threads.map(({ id }) => id)
    return { known, present: [...new Set(this.marks().map(mark => mark.dataset.thread!))].filter(id => known.includes(id)) }
  }

  private marks(thread?: string): HTMLElement[] {
    const selector = thread ? `span.comment[data-thread="${CSS.escape(thread)}"]` : 'span.comment'
    return FIELDS.flatMap(field => [...this.editors[field].view.dom.querySelectorAll<HTMLElement>(selector)])
  }

  private topOf(thread: string): number | null {
    if (thread === NEW) return (this.passage && rangeOf(this.passage, this.editors)?.getBoundingClientRect().top) ?? null
    return this.marks(thread)[0]?.getBoundingClientRect().top ?? null
  }

  private scroll(): void {
    const mark = this.marks(this.wantsScroll!)[0]
    if (!mark) return
    this.wantsScroll = null
    const { top, bottom } = mark.getBoundingClientRect()
    if (top < 80 || bottom > window.innerHeight - 40) mark.scrollIntoView({ block: 'center' })
  }

  private drawPending(): void {
    if (!canHighlight()) return
    const range = this.passage && rangeOf(this.passage, this.editors)
    if (range) CSS.highlights.set(PENDING, new Highlight(range))
    else CSS.highlights.delete(PENDING)
  }

  /** What was begun before the page was loaded again is taken up where it was left. */
  private takeUpDraft(): void {
    const { memberId, articleId } = this.options
    const begun = draftedThreads(memberId, articleId)
    if (begun.includes(NEW)) this.call('Wanted', readDraft(draftKey(memberId, articleId, NEW))?.passage ?? null)
    else if (begun.length > 0) this.call('TookUp', begun[0])
  }

  private tellWide(): void {
    this.call('WideChanged', this.wide.matches)
    this.later()
  }

  private call(method: string, value: unknown): void {
    try {
      // A page that cannot be reached now shows its own banner; what is asked for here can be asked again.
      this.options.dotnet.invokeMethodAsync(method, value).catch(() => {})
    } catch {
      // The same, thrown at once.
    }
  }
}

function closest(from: EventTarget | null): HTMLElement | null {
  return from instanceof Element ? from.closest<HTMLElement>('span.comment') : null
}

function canHighlight(): boolean {
  return 'highlights' in CSS
}
