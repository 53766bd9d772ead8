import { findParentNode, type Editor } from '@tiptap/core'
import { placeBeside } from '../floating.ts'
import { Bar } from '../menus/bar.ts'
import type { Act } from '../menus/acts.ts'
import { icon, type IconName } from '../menus/icons.ts'
import type { Labels } from '../options.ts'

/** What can be done with the table the caret is in, in a small bar above it. */
export class TableBar {
  readonly element: HTMLElement
  private readonly bar: Bar

  constructor(
    private readonly editor: Editor,
    private readonly host: HTMLElement,
    labels: Labels['table'],
    signal: AbortSignal,
  ) {
    this.bar = new Bar(editor, labels.name)
    this.element = this.bar.element
    this.element.classList.add('editor-table-bar')
    this.element.hidden = true
    this.bar.show(actsOf(labels))
    const refresh = () => this.refresh()
    // Not while the focus is on its way from the text to this bar.
    editor.on('transaction', ({ transaction }) => transaction.getMeta('blur') || refresh())
    editor.on('focus', refresh)
    editor.on('blur', () => setTimeout(refresh))
    this.element.addEventListener('focusout', () => setTimeout(refresh), { signal })
    for (const moved of ['resize', 'scroll']) window.addEventListener(moved, refresh, { signal, passive: true })
  }

  get visible(): boolean {
    return !this.element.hidden
  }

  focus(): void {
    this.bar.focus()
  }

  private refresh(): void {
    if (this.editor.isDestroyed) return
    const { editor } = this
    const hasFocus = editor.view.hasFocus() || this.element.contains(document.activeElement)
    const table = editor.isEditable && hasFocus ? findTable(editor) : undefined
    this.element.hidden = !table
    if (!table) return
    this.bar.refresh()
    const drawn = editor.view.nodeDOM(table.pos)
    if (drawn instanceof HTMLElement) placeBeside(this.element, this.host, drawn.getBoundingClientRect(), 'above')
  }
}

function findTable(editor: Editor) {
  return findParentNode(node => node.type.name === 'table')(editor.state.selection)
}

function hasHeaderRow(editor: Editor): boolean {
  const row = findTable(editor)?.node.firstChild
  return !!row && Array.from({ length: row.childCount }, (_, i) => row.child(i)).every(cell => cell.type.name === 'tableHeader')
}

function actsOf(labels: Labels['table']): Act[] {
  const act = (name: IconName & keyof Labels['table'], run: Act['run'], rest: Partial<Act> = {}): Act => ({ name, label: labels[name], face: () => icon(name), shown: 'bar', run, ...rest })
  return [
    act('rowAbove', e => e.commands.addRowBefore()),
    act('rowBelow', e => e.commands.addRowAfter()),
    act('deleteRow', e => e.commands.deleteRow()),
    act('columnLeft', e => e.commands.addColumnBefore(), { apart: true }),
    act('columnRight', e => e.commands.addColumnAfter()),
    act('deleteColumn', e => e.commands.deleteColumn()),
    act('header', e => e.commands.toggleHeaderRow(), { apart: true, active: hasHeaderRow }),
    act('merge', e => e.commands.mergeCells(), { enabled: e => e.can().mergeCells() }),
    act('split', e => e.commands.splitCell(), { enabled: e => e.can().splitCell() }),
    act('bin', e => e.commands.deleteTable(), { apart: true }),
  ]
}
