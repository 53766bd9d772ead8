import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { focusNow } from './focus.ts'
import { icon } from './icons.ts'
import { LinkPopover } from './link-popover.ts'
import type { Labels, ToolbarAct } from './options.ts'

interface Act {
  run(editor: Editor): unknown
  active?(editor: Editor): boolean
  enabled?(undo: Y.UndoManager): boolean
}

/** A small bar of formats that keeps out of the way: there while the body is being written, and for the keyboard. */
export class Toolbar {
  readonly element = document.createElement('div')
  private readonly bar = document.createElement('div')
  private readonly popover: LinkPopover
  private readonly buttons = new Map<ToolbarAct, HTMLButtonElement>()
  private readonly acts: Record<ToolbarAct, Act>

  constructor(
    private readonly editor: Editor,
    private readonly undo: Y.UndoManager,
    labels: Labels,
  ) {
    this.popover = new LinkPopover(editor, labels.link)
    this.acts = actsWith(() => this.popover.toggle())
    this.element.className = 'editor-tools'
    this.bar.className = 'editor-toolbar'
    this.bar.setAttribute('role', 'toolbar')
    this.bar.setAttribute('aria-label', labels.toolbar.name)
    for (const name of Object.keys(this.acts) as ToolbarAct[]) this.bar.append(this.buttonFor(name, labels.toolbar[name]))
    this.bar.addEventListener('keydown', event => this.walk(event))
    this.element.append(this.bar, this.popover.element)
    editor.on('transaction', this.refresh)
    undo.on('stack-item-added', this.refresh)
    undo.on('stack-item-popped', this.refresh)
    this.refresh()
  }

  setEditable(editable: boolean): void {
    this.element.hidden = !editable
  }

  destroy(): void {
    this.editor.off('transaction', this.refresh)
    this.undo.off('stack-item-added', this.refresh)
    this.undo.off('stack-item-popped', this.refresh)
    this.element.remove()
  }

  private buttonFor(name: ToolbarAct, label: string): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.title = label
    button.dataset.act = name
    button.tabIndex = this.buttons.size === 0 ? 0 : -1
    button.setAttribute('aria-label', label)
    button.append(icon(name))
    // Pressing with the mouse leaves the caret where it is.
    button.addEventListener('mousedown', event => event.preventDefault())
    button.addEventListener('click', () => this.act(name))
    this.buttons.set(name, button)
    return button
  }

  private act(name: ToolbarAct): void {
    focusNow(this.editor)
    this.acts[name].run(this.editor)
  }

  /** One Tab stop; the arrows walk inside it, Escape goes back to the text. */
  private walk(event: KeyboardEvent): void {
    const all = [...this.buttons.values()]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape') focusNow(this.editor)
    if (to === undefined) return
    event.preventDefault()
    const next = all[(to + all.length) % all.length]!
    for (const button of all) button.tabIndex = button === next ? 0 : -1
    next.focus()
  }

  private readonly refresh = (): void => {
    for (const [name, button] of this.buttons) {
      const { active, enabled } = this.acts[name]
      if (active) button.setAttribute('aria-pressed', String(active(this.editor)))
      // Not `disabled`: that would throw the focus off a button whose last step was just undone.
      if (enabled) button.setAttribute('aria-disabled', String(!enabled(this.undo)))
    }
  }
}

function actsWith(askForLink: () => void): Record<ToolbarAct, Act> {
  return {
    bold: { run: e => e.commands.toggleBold(), active: e => e.isActive('bold') },
    italic: { run: e => e.commands.toggleItalic(), active: e => e.isActive('italic') },
    heading2: { run: e => e.commands.toggleHeading({ level: 2 }), active: e => e.isActive('heading', { level: 2 }) },
    heading3: { run: e => e.commands.toggleHeading({ level: 3 }), active: e => e.isActive('heading', { level: 3 }) },
    bulletList: { run: e => e.commands.toggleBulletList(), active: e => e.isActive('bulletList') },
    orderedList: { run: e => e.commands.toggleOrderedList(), active: e => e.isActive('orderedList') },
    blockquote: { run: e => e.commands.toggleBlockquote(), active: e => e.isActive('blockquote') },
    link: { run: askForLink, active: e => e.isActive('link') },
    undo: { run: e => e.commands.undo(), enabled: undo => undo.undoStack.length > 0 },
    redo: { run: e => e.commands.redo(), enabled: undo => undo.redoStack.length > 0 },
  }
}
