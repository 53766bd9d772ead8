import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Puts a block at the caret: in place of an empty paragraph, else behind the block the caret is in. Returns its position. */
export function insertBlock(editor: Editor, block: Node, caret: 'inside' | 'after'): number {
  const { tr } = editor.state
  const { $from } = editor.state.selection
  const top = $from.depth > 0 ? $from.before(1) : $from.pos
  const host = tr.doc.nodeAt(top)
  let at = host ? top + host.nodeSize : top
  if (host && isEmptyParagraph(host)) {
    at = top
    tr.replaceWith(top, top + host.nodeSize, block)
  } else tr.insert(at, block)
  const behind = at + block.nodeSize
  keepParagraphBehind(tr, behind)
  tr.setSelection(caret === 'inside' ? Selection.near(tr.doc.resolve(at + 1)) : Selection.near(tr.doc.resolve(behind)))
  editor.view.dispatch(tr.scrollIntoView())
  return at
}

/** A block that is not text never ends the article: there must be a line to go on writing in. */
export function keepParagraphBehind(tr: Transaction, behind: number): void {
  if (behind >= tr.doc.content.size) tr.insert(behind, tr.doc.type.schema.nodes.paragraph!.create())
}

export function isEmptyParagraph(node: Node | null | undefined): boolean {
  return node?.type.name === 'paragraph' && node.childCount === 0
}

/** Leaves a block for the paragraph behind it, which is made when there is none. */
export function stepBehind(editor: Editor, behind: number): boolean {
  const { tr, schema } = editor.state
  if (!tr.doc.nodeAt(behind)?.isTextblock) tr.insert(behind, schema.nodes.paragraph!.create())
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, behind + 1)).scrollIntoView())
  return true
}
