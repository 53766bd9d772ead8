/** Going back to an older text: the blocks that stay as they are keep what is drawn over them. */
import { Node, type Schema } from '@tiptap/pm/model'

export type Json = { type: string; text?: string; attrs?: object; marks?: { type: string }[]; content?: Json[] }

/**
 * The older document, with each block that stands unchanged in the present one taken from there, comments, suggestions
 * and all. `bare` takes those off, to tell whether a block is unchanged.
 */
export function keepingAnnotations(schema: Schema, older: Json, present: Json, bare: (node: Json) => Json): Json {
  const standing = new Map<string, Json[]>()
  for (const block of present.content ?? []) {
    const key = keyOf(schema, bare(block))
    standing.set(key, [...(standing.get(key) ?? []), block])
  }
  return { ...older, content: (older.content ?? []).map(block => standing.get(keyOf(schema, block))?.shift() ?? block) }
}

/** The same for the same block, whatever order its marks came in and however its text was cut. */
function keyOf(schema: Schema, block: Json): string {
  return JSON.stringify(joined(Node.fromJSON(schema, block).toJSON() as Json))
}

function joined({ type, attrs, text, marks = [], content = [] }: Json): unknown {
  const children: unknown[] = []
  let last: { text: string; marks: string } | undefined
  for (const child of content) {
    const drawn = JSON.stringify((child.marks ?? []).map(mark => JSON.stringify(mark)).sort())
    if (child.type === 'text' && last?.marks === drawn) last.text += child.text
    else if (child.type === 'text') children.push((last = { text: child.text ?? '', marks: drawn }))
    else {
      last = undefined
      children.push(joined(child))
    }
  }
  return { type, attrs, text, marks, children }
}
