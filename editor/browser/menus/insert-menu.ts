import { Extension, type Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { element } from '../element.ts'
import { placeBeside } from '../floating.ts'
import type { Labels } from '../options.ts'
import { icon } from './icons.ts'
import { found, type InsertGroup, type InsertItem } from './insert-items.ts'
import { order, slashKey, slashPlugin } from './slash.ts'

/** What can be put into an article, under the line it will stand in: by typing a slash, or by a button. */
export class InsertMenu {
  readonly element = element('div', { class: 'editor-pop editor-insert' })
  private readonly list = element('div', { role: 'listbox', id: 'editor-insert-list', tabindex: 0 })
  private editor: Editor | null = null
  private drawn = ''

  constructor(
    private readonly items: InsertItem[],
    private readonly labels: Labels['insert'],
    private readonly host: HTMLElement,
  ) {
    this.list.setAttribute('aria-label', labels.name)
    this.element.hidden = true
    this.element.append(this.list)
    this.element.addEventListener('mousedown', event => event.preventDefault())
  }

  /** Stands before every other key of the body: while the menu is open, the arrows and Enter are its own. */
  get extension(): Extension {
    const menu = this
    return Extension.create({
      name: 'insertMenu',
      priority: 1200,
      onBeforeCreate() {
        menu.editor = this.editor as Editor
      },
      addProseMirrorPlugins: () => [
        slashPlugin({
          keyDown: (view, event) => menu.keyDown(view, event),
          draw: view => menu.draw(view),
          activeId: state => menu.activeId(state),
        }),
      ],
    })
  }

  open(): void {
    const { editor } = this
    if (editor) editor.view.dispatch(order(editor.state, { open: 'plus' }))
  }

  private shown(state: EditorState): InsertItem[] {
    const open = slashKey.getState(state)
    return open ? found(this.items, this.labels, open.query) : []
  }

  private activeId(state: EditorState): string | null {
    const item = this.shown(state)[slashKey.getState(state)?.chosen ?? 0]
    return item ? idOf(item) : null
  }

  private keyDown(view: EditorView, event: KeyboardEvent): boolean {
    const open = slashKey.getState(view.state)
    if (!open || event.ctrlKey || event.altKey || event.metaKey) return false
    if (event.key === 'Escape') {
      event.stopPropagation()
      view.dispatch(order(view.state, { close: true }))
      return true
    }
    const items = this.shown(view.state)
    if (items.length === 0) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) view.dispatch(order(view.state, { choose: (open.chosen + step + items.length) % items.length }))
    else if (event.key === 'Enter' || event.key === 'Tab') this.take(items[open.chosen] ?? items[0]!)
    else return false
    return true
  }

  private take(item: InsertItem): void {
    const { editor } = this
    const open = editor && slashKey.getState(editor.state)
    if (!editor || !open) return
    const tr = order(editor.state, { close: true })
    if (open.by === 'slash') tr.delete(open.from, editor.state.selection.from)
    editor.view.dispatch(tr)
    item.run(editor)
  }

  private draw(view: EditorView): void {
    const open = slashKey.getState(view.state)
    const items = this.shown(view.state)
    // A query that finds nothing is somebody writing; one hint while it is still short, then out of the way.
    const hidden = !open || !view.hasFocus() || (items.length === 0 && open.query.includes(' '))
    this.element.hidden = hidden
    if (hidden || !open) return void (this.drawn = '')
    const state = JSON.stringify([items.map(item => item.name), open.chosen])
    if (state !== this.drawn) this.list.replaceChildren(...this.options(items, open.chosen))
    this.drawn = state
    placeBeside(this.element, this.host, view.coordsAtPos(open.from), 'below')
    this.list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  private options(items: InsertItem[], chosen: number): HTMLElement[] {
    if (items.length === 0) return [element('p', { class: 'editor-insert-nothing' }, this.labels.nothing)]
    const groups = new Map<InsertGroup, HTMLElement>()
    items.forEach((item, at) => {
      if (!groups.has(item.group)) groups.set(item.group, this.group(item.group))
      groups.get(item.group)!.append(this.option(item, at === chosen, at))
    })
    return [...groups.values()]
  }

  private group(name: InsertGroup): HTMLElement {
    const label = this.labels.groups[name]
    return element('div', { role: 'group', 'aria-label': label }, element('div', { class: 'editor-insert-group', 'aria-hidden': 'true' }, label))
  }

  private option(item: InsertItem, chosen: boolean, at: number): HTMLElement {
    const option = element('div', { role: 'option', id: idOf(item), 'aria-selected': String(chosen) }, icon(item.icon), item.label)
    option.addEventListener('click', () => this.take(item))
    option.addEventListener('mousemove', () => {
      const { editor } = this
      if (editor && slashKey.getState(editor.state)?.chosen !== at) editor.view.dispatch(order(editor.state, { choose: at }))
    })
    return option
  }
}

function idOf(item: InsertItem): string {
  return `editor-insert-${item.name}`
}
