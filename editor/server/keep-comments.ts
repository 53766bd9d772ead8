/** A text written anew by the server brings no comments of its own; those on blocks whose words stay the same stay too. */
import type { Mark, Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'

type Place = { from: number; to: number; mark: Mark }

/** The new text with the comments of the old one, block by equal block; comments on words that changed are left behind. */
export function withCommentsOf(old: Node, text: Node): Node {
  const waiting = commentedBlocks(old)
  if (waiting.size === 0) return text
  const change = new Transform(text)
  eachTextblock(text, (block, start) => {
    const places = waiting.get(wordsOf(block))?.shift() ?? []
    for (const { from, to, mark } of places) change.addMark(start + from, start + to, text.type.schema.mark('comment', mark.attrs))
  })
  return change.doc
}

/** By their words, each block's comments in the order of the text; a block that stands twice is waited for twice. */
function commentedBlocks(doc: Node): Map<string, Place[][]> {
  const blocks = new Map<string, Place[][]>()
  let commented = false
  eachTextblock(doc, block => {
    const places: Place[] = []
    block.forEach((child, offset) => {
      for (const mark of child.marks) if (mark.type.name === 'comment') places.push({ from: offset, to: offset + child.nodeSize, mark })
    })
    commented ||= places.length > 0
    const words = wordsOf(block)
    blocks.set(words, [...(blocks.get(words) ?? []), places])
  })
  return commented ? blocks : new Map()
}

function eachTextblock(doc: Node, visit: (block: Node, start: number) => void): void {
  doc.descendants((node, position) => {
    if (node.isTextblock) visit(node, position + 1)
    return !node.isTextblock
  })
}

function wordsOf(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', '\uFFFC')
}
