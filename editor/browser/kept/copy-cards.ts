import { copies, type Copy } from './copies.ts'
import { onCopy } from './news.ts'
import { roomOf, type Place } from './room.ts'
import { strandedCopies } from './stranded.ts'

/** Every sentence of the cards; `{0}` is a time, `{1}` the reason. */
export interface CopyLabels {
  locale: string
  name: string
  why: string
  whyOnPage: string
  reasons: Record<Copy['reason'], string>
  read: string
  copy: string
  copied: string
  download: string
  file: string
  drop: string
  dropAsk: string
  dropYes: string
  dropNo: string
  fields: Record<string, string>
}

/** The private copies of one article, drawn into a place of the page that nothing else draws in. */
export class CopyCards {
  private readonly shown = new Map<string, HTMLElement>()
  private readonly stopListening: () => void
  private readonly room: string

  constructor(
    private readonly host: HTMLElement,
    place: Place,
    private readonly labels: CopyLabels,
  ) {
    const room = (this.room = roomOf(place))
    this.stopListening = onCopy(({ copy, stored }) => {
      if (copy.room !== room) return
      this.show(copy, stored)
      // Just refused: nothing reloads the page over it before the person has seen to it.
      document.documentElement.toggleAttribute('data-copy', true)
    })
    copies.of(room).then(
      found => found.sort((a, b) => a.at - b.at).forEach(copy => this.show(copy, true)),
      () => {},
    )
  }

  /** The article cannot be opened: what was left for it is shown as it was. */
  async gone(): Promise<void> {
    const stranded = await strandedCopies(this.room).catch(() => [])
    for (const copy of stranded) this.show(copy, true)
  }

  unmount(): void {
    this.stopListening()
    this.shown.clear()
    this.host.replaceChildren()
    document.documentElement.toggleAttribute('data-copy', false)
  }

  private show(copy: Copy, stored: boolean): void {
    if (this.shown.has(copy.id)) return
    const card = this.cardOf(copy, stored)
    this.shown.set(copy.id, card)
    this.host.append(card)
    // Only here: leaving the page would lose it.
    if (!stored) window.addEventListener('beforeunload', event => this.shown.has(copy.id) && event.preventDefault())
  }

  private cardOf(copy: Copy, stored: boolean): HTMLElement {
    const { labels } = this
    const card = element('section', 'kept-copy')
    card.setAttribute('aria-label', labels.name)
    const why = element('p', 'kept-why', fill(stored ? labels.why : labels.whyOnPage, this.timeOf(copy), labels.reasons[copy.reason]))
    const details = element('details', 'kept-read')
    const text = element('div', 'kept-text', textOf(copy))
    text.tabIndex = 0
    details.append(element('summary', '', fill(labels.read, copy.blocks.length)), text)
    const said = element('span', 'kept-said')
    said.setAttribute('role', 'status')
    const acts = element('div', 'kept-acts')
    acts.append(
      button('btn primary', labels.copy, () => void this.copyOut(copy, text, details, said)),
      button('btn', labels.download, () => this.download(copy)),
      button('btn ghost', labels.drop, () => this.askToDrop(copy, acts)),
      said,
    )
    card.append(why, details, acts)
    return card
  }

  private async copyOut(copy: Copy, text: HTMLElement, details: HTMLDetailsElement, said: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(textOf(copy))
    } catch {
      // Over plain http there is no such thing: the text is selected and copied as a hand would.
      details.open = true
      getSelection()?.selectAllChildren(text)
      if (!document.execCommand('copy')) return
    }
    said.textContent = this.labels.copied
  }

  private download(copy: Copy): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${copy.title}\n\n${this.labelledTextOf(copy)}\n`], { type: 'text/plain;charset=utf-8' }))
    link.download = `${fill(this.labels.file, copy.articleId)}.txt`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  }

  private askToDrop(copy: Copy, acts: HTMLElement): void {
    const usual = [...acts.children]
    const back = () => {
      acts.replaceChildren(...usual)
      ;(usual[2] as HTMLElement).focus()
    }
    const keep = button('btn', this.labels.dropNo, back)
    acts.replaceChildren(element('span', 'kept-ask', this.labels.dropAsk), button('btn danger', this.labels.dropYes, () => void this.drop(copy)), keep)
    keep.focus()
  }

  private async drop(copy: Copy): Promise<void> {
    await copies.drop(copy.id).catch(() => {})
    this.shown.get(copy.id)?.remove()
    this.shown.delete(copy.id)
    if (this.shown.size === 0) document.documentElement.toggleAttribute('data-copy', false)
  }

  private labelledTextOf(copy: Copy): string {
    return copy.blocks.map(({ field, text }) => (this.labels.fields[field] && field !== 'body' ? `${this.labels.fields[field]}: ${text}` : text)).join('\n\n')
  }

  private timeOf({ since }: Copy): string {
    const time = new Date(since)
    const clock = time.toLocaleTimeString(this.labels.locale, { hour: '2-digit', minute: '2-digit' })
    return time.toDateString() === new Date().toDateString() ? clock : `${clock} ${time.toLocaleDateString(this.labels.locale)}`
  }
}

function textOf(copy: Copy): string {
  return copy.blocks.map(block => block.text).join('\n\n')
}

function fill(template: string, ...values: unknown[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]))
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text?: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  return made
}

function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const made = element('button', className, text)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}
