import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'

/**
 * Places in a field as the server's checks name them: by the words that stand there and by which of their like they
 * are. The server counts the same way: line by line, overlapping ones too, suggested words left out.
 */
interface Line {
  text: string
  /** The place in the document of each character. */
  at: number[]
}

/** The document's places of the quoted characters, or nothing when they no longer stand there. */
export function findQuote(doc: Node, quote: string, occurrence: number): number[] | null {
  let left = occurrence
  for (const { text, at } of linesOf(doc)) {
    for (let found = text.indexOf(quote); found >= 0; found = text.indexOf(quote, found + 1)) {
      if (--left === 0) return at.slice(found, found + quote.length)
    }
  }
  return null
}

/** Selects the quoted words and brings them into view; false when they no longer stand there. */
export function selectQuote(editor: Editor, quote: string, occurrence: number): boolean {
  const at = quote === '' ? null : findQuote(editor.state.doc, quote, occurrence)
  if (!at) return false
  const [from, to] = [at[0]!, at[at.length - 1]! + 1]
  const { view, state } = editor
  if (editor.isEditable) {
    view.focus()
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
  } else {
    const [start, end] = [view.domAtPos(from), view.domAtPos(to)]
    document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  }
  show(view.domAtPos(from).node)
  return true
}

/** Selects the nth picture of the text. */
export function selectFigure(editor: Editor, number: number): boolean {
  let left = number
  let place = -1
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === 'figure' && --left === 0) place = pos
    return place < 0
  })
  if (place < 0) return false
  if (editor.isEditable) {
    editor.view.focus()
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, place)))
  }
  const drawn = editor.view.nodeDOM(place)
  if (drawn) show(drawn)
  return true
}

/** Puts other words in the place of the quoted ones, as this person's own edit; false when they no longer stand there. */
export function replaceQuote(editor: Editor, quote: string, occurrence: number, replacement: string): boolean {
  const at = editor.isEditable && quote !== '' ? findQuote(editor.state.doc, quote, occurrence) : null
  const change = at && changeOf(editor.state.tr, at, quote, replacement)
  if (!change) return false
  const place = Math.min(change.mapping.map(at[0]!), change.doc.content.size)
  change.setSelection(TextSelection.near(change.doc.resolve(place)))
  editor.view.focus()
  editor.view.dispatch(change)
  show(editor.view.domAtPos(editor.state.selection.from).node)
  return true
}

/** Touches only what differs, so that marks and colleagues' carets on the rest stay where they are. */
export function changeOf(tr: Transaction, at: number[], quote: string, replacement: string): Transaction | null {
  if (replacement === '') return isUnbroken(at) ? takenAway(tr, at[0]!, at[at.length - 1]! + 1) : null
  const shorter = Math.min(quote.length, replacement.length)
  let head = 0
  while (head < shorter && quote[head] === replacement[head]) head++
  let tail = 0
  while (tail < shorter - head && quote[quote.length - 1 - tail] === replacement[replacement.length - 1 - tail]) tail++
  const old = at.slice(head, quote.length - tail)
  // Something suggested stands in between: taking it away would decide on a colleague's suggestion.
  if (!isUnbroken(old)) return null
  const from = old[0] ?? at[head] ?? at[at.length - 1]! + 1
  const words = replacement.slice(head, replacement.length - tail)
  return words === '' ? tr.delete(from, from + old.length) : tr.insertText(words, from, from + old.length)
}

/** A line of which nothing is left goes too, unless it is the only one; a picture never goes with its caption. */
function takenAway(tr: Transaction, from: number, to: number): Transaction {
  const line = tr.doc.resolve(from)
  const plain = ['paragraph', 'heading'].includes(line.parent.type.name)
  const whole = plain && line.start() === from && line.end() === to && line.node(-1).childCount > 1
  return whole ? tr.delete(line.before(), line.after()) : tr.delete(from, to)
}

function isUnbroken(at: number[]): boolean {
  return at.every((place, i) => i === 0 || place === at[i - 1]! + 1)
}

function* linesOf(doc: Node): Generator<Line> {
  const blocks: { node: Node; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
    return !node.isTextblock
  })
  for (const { node, pos } of blocks) yield lineOf(node, pos + 1)
}

function lineOf(block: Node, start: number): Line {
  const line: Line = { text: '', at: [] }
  const take = (character: string, place: number) => {
    line.text += character
    line.at.push(place)
  }
  block.forEach((child, offset) => {
    if (child.type.name === 'hardBreak') take('\n', start + offset)
    if (!child.isText || child.marks.some(mark => mark.type.name === 'insertion')) return
    const text = child.text!
    for (let i = 0; i < text.length; i++) if (text[i] !== '\u200B') take(text[i]!, start + offset + i)
  })
  return line
}

/** In the middle of the window, clear of the bar above. */
function show(drawn: globalThis.Node): void {
  const element = drawn instanceof Element ? drawn : drawn.parentElement
  element?.scrollIntoView({ block: 'center' })
}
