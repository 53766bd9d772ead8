import { button, element } from './element.ts'
import type { Labels } from './options.ts'

export interface PageActs {
  find(): void
  replace(): void
  bar(): void
  link(): void
  canLink(): boolean
}

/** Writing with nothing else on the page, until Escape. */
export class FullScreen {
  constructor(private readonly said: () => void) {}

  toggle(): void {
    if (this.on) return this.leave()
    document.documentElement.dataset.writing = 'full'
    this.said()
  }

  get on(): boolean {
    return document.documentElement.dataset.writing === 'full'
  }

  leave(): void {
    delete document.documentElement.dataset.writing
  }
}

/** Which keys do what, in a dialog of its own. */
export class KeysDialog {
  readonly element = element('dialog', { class: 'editor-keys' })

  constructor(labels: Labels['keys']) {
    this.element.setAttribute('aria-label', labels.title)
    const list = element('dl', {}, ...labels.list.flatMap(({ keys, does }) => [element('dt', {}, ...spelled(keys)), element('dd', {}, does)]))
    const close = button(labels.close, () => this.element.close())
    this.element.append(element('div', { class: 'editor-pop-row' }, element('h2', {}, labels.title), close), list)
    this.element.addEventListener('click', event => event.target === this.element && this.element.close())
  }

  open(): void {
    if (!this.element.open) this.element.showModal()
  }
}

/** The editor's own keys, wherever in it the caret stands. */
export function watchKeys(host: HTMLElement, acts: PageActs, full: FullScreen, keys: KeysDialog, signal: AbortSignal): void {
  host.addEventListener(
    'keydown',
    event => {
      if (event.isComposing) return
      const act = actFor(event, acts, full, keys)
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    },
    { signal, capture: true },
  )
  document.addEventListener('keydown', event => event.key === 'Escape' && full.on && isForPage(event) && full.leave(), { signal })
}

/** The text takes every Escape for its own and does nothing with it; what it was really for, a menu say, lets none through to here. A dialog closes by it on its own. */
function isForPage(event: KeyboardEvent): boolean {
  const target = event.target as Element
  return !event.isComposing && target.closest('dialog') === null && (!event.defaultPrevented || target.closest('.ProseMirror') !== null)
}

function actFor(event: KeyboardEvent, acts: PageActs, full: FullScreen, keys: KeysDialog): (() => void) | null {
  const key = event.key.toLowerCase()
  const command = (event.ctrlKey || event.metaKey) && !event.altKey
  if (command && event.shiftKey && key === 'f') return () => full.toggle()
  if (command && !event.shiftKey && key === 'f') return () => acts.find()
  if (command && !event.shiftKey && key === 'h') return () => acts.replace()
  if (command && (key === '/' || key === '?')) return () => keys.open()
  // Without a selection it stays what it is on every page: the search.
  if (command && !event.shiftKey && key === 'k' && acts.canLink()) return () => acts.link()
  if (event.altKey && key === 'f10') return () => acts.bar()
  return null
}

function spelled(keys: string): (Node | string)[] {
  return keys.split('+').flatMap((key, at) => (at === 0 ? [element('kbd', {}, key)] : [' + ', element('kbd', {}, key)]))
}
