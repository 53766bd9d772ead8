import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { FIELDS, type Field } from '../../schema/index.ts'

/** A passage somebody has chosen: its words, and the two places they stand between, which hold while others type. */
export interface Passage {
  field: Field
  quote: string
  from: string
  to: string
}

type Editors = Record<Field, Editor>

/** The passage chosen on this screen, in a text one may write or only read; nothing across two fields, and nothing without words. */
export function chosenPassage(editors: Editors): Passage | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const field = FIELDS.find(name => editors[name].view.dom.contains(startContainer) && editors[name].view.dom.contains(endContainer))
  if (!field) return null
  const { view } = editors[field]
  try {
    return passageBetween(field, editors[field], view.posAtDOM(startContainer, startOffset), view.posAtDOM(endContainer, endOffset))
  } catch {
    // The page has changed under the selection in this very moment.
    return null
  }
}

/** Where a passage stands now, as a range of the page; nothing when it is gone. */
export function rangeOf(passage: Passage, editors: Editors): Range | null {
  const { view } = editors[passage.field]
  const { binding, type, doc } = ySyncPluginKey.getState(view.state)
  const place = (position: string) => relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(JSON.parse(position)), binding.mapping)
  try {
    // y-tiptap does not answer for the very first letter.
    const [from, to] = [place(passage.from) ?? 1, place(passage.to)]
    if (to === null || to <= from) return null
    const range = document.createRange()
    const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return range
  } catch {
    return null
  }
}

function passageBetween(field: Field, editor: Editor, from: number, to: number): Passage | null {
  const { doc } = editor.state
  const words = wordsWithin(doc, from, to)
  if (!words) return null
  const quote = doc.textBetween(words.from, words.to, '\n', leaf => (leaf.type.name === 'hardBreak' ? '\n' : ''))
  if (quote.trim() === '') return null
  return { field, quote, from: relative(editor, words.from, 0), to: relative(editor, words.to, -1) }
}

/** Both ends inside words: a selection may begin beside a picture or end before the next paragraph's first letter. */
function wordsWithin(doc: Node, from: number, to: number): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return
    const [start, end] = [Math.max(from, position), Math.min(to, position + node.nodeSize)]
    if (start < end) found = { from: (found as { from: number } | null)?.from ?? start, to: end }
  })
  return found
}

function relative(editor: Editor, position: number, assoc: number): string {
  const { binding, type, doc } = ySyncPluginKey.getState(editor.state)
  const near = absolutePositionToRelativePosition(position, type, binding.mapping)
  const place = Y.createAbsolutePositionFromRelativePosition(near, doc)
  return JSON.stringify(Y.relativePositionToJSON(place ? Y.createRelativePositionFromTypeIndex(place.type, place.index, assoc) : near))
}
