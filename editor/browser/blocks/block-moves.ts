import { annotations } from '../../schema/annotations.ts'
import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection, type EditorState } from '@tiptap/pm/state'

/** Talk about the text is not copied with it. */
const ANNOTATIONS = annotations.map(({ name }) => name)

/** The block the caret is in: its list item where it is in a list of several, else the whole block of the page. */
export function blockOfSelection({ selection, doc }: EditorState): number | null {
  const { $from } = selection
  if (selection instanceof NodeSelection && $from.depth === 0) return selection.from
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === 'listItem' && $from.node(depth - 1).childCount > 1) return $from.before(depth)
  }
  return $from.depth > 0 ? $from.before(1) : doc.nodeAt($from.pos) ? $from.pos : null
}

/** Moves a block past its neighbour. The caret goes with it. */
export function moveBlock(editor: Editor, position: number, step: -1 | 1): boolean {
  const { state } = editor
  const place = state.doc.resolve(position)
  const node = place.nodeAfter
  const neighbour = step < 0 ? place.nodeBefore : node && state.doc.resolve(position + node.nodeSize).nodeAfter
  if (!node || !neighbour) return false
  const to = step < 0 ? position - neighbour.nodeSize : position + neighbour.nodeSize
  const tr = state.tr.delete(position, position + node.nodeSize).insert(to, node)
  const { selection } = state
  if (selection.from >= position && selection.to <= position + node.nodeSize) {
    const shift = to - position
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + shift)
        : TextSelection.between(tr.doc.resolve(selection.anchor + shift), tr.doc.resolve(selection.head + shift)),
    )
  }
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

export function moveInGallery(editor: Editor, position: number, step: -1 | 1): void {
  if (editor.state.doc.resolve(position).parent.type.name === 'gallery') moveBlock(editor, position, step)
}

/** Takes a block out, and with the last of them what held it; an article keeps a line to write in. */
export function removeBlock(editor: Editor, position: number): void {
  const { tr, doc, schema } = editor.state
  const place = doc.resolve(position)
  const node = place.nodeAfter
  if (!node) return
  if (place.depth > 0 && place.parent.childCount === 1) return removeBlock(editor, place.before())
  if (place.depth === 0 && doc.childCount === 1) tr.replaceWith(0, doc.content.size, schema.nodes.paragraph!.create())
  else tr.delete(position, position + node.nodeSize)
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size)), -1))
  editor.view.dispatch(tr.scrollIntoView())
}

export function duplicateBlock(editor: Editor, position: number): void {
  const { tr, doc, schema } = editor.state
  const node = doc.nodeAt(position)
  if (!node) return
  const behind = position + node.nodeSize
  tr.insert(behind, node)
  for (const name of ANNOTATIONS) tr.removeMark(behind, behind + node.nodeSize, schema.marks[name])
  tr.setSelection(Selection.near(tr.doc.resolve(behind + 1)))
  editor.view.dispatch(tr.scrollIntoView())
}

/** Puts the caret over all the words of a block, so that an act on the selection is an act on the block. */
export function selectBlock(editor: Editor, position: number): void {
  const { doc, tr } = editor.state
  const node = doc.nodeAt(position)
  if (!node) return
  const start = Selection.near(doc.resolve(position + 1))
  const end = Selection.near(doc.resolve(position + node.nodeSize - 1), -1)
  editor.view.dispatch(tr.setSelection(TextSelection.between(start.$from, end.$to)))
}
