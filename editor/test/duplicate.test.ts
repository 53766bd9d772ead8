import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Editor } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { duplicateBlock } from '../browser/blocks/block-moves.ts'
import { bodySchema } from '../schema/index.ts'

const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks })
const LINK = { type: 'link', attrs: { href: 'https://phuoclong.example' } }

/** As much of an editor as an act on blocks asks for. */
function editorOf(...content: object[]): Editor {
  const editor = {
    state: EditorState.create({ doc: Node.fromJSON(bodySchema, { type: 'doc', content }) }),
    view: { dispatch: (tr: Transaction) => (editor.state = editor.state.apply(tr)) },
  }
  return editor as unknown as Editor
}

/** The runs of a block with the names of their marks. */
const runsOf = (block: Node) => block.children.map(run => [run.text, run.marks.map(({ type }) => type.name).sort()])

test('a doubled block keeps its bold and its links, and leaves the talk about it behind', () => {
  const editor = editorOf({
    type: 'paragraph',
    content: [
      words('đậm ', { type: 'bold' }, { type: 'comment', attrs: { thread: 'a' } }),
      words('nghiêng ', { type: 'italic' }, { type: 'underline' }, { type: 'insertion', attrs: { id: '7.a.b' } }),
      words('liên kết', LINK, { type: 'deletion', attrs: { id: '7.c.d' } }),
    ],
  })
  duplicateBlock(editor, 0)
  const { doc } = editor.state
  assert.equal(doc.childCount, 2)
  assert.deepEqual(runsOf(doc.child(1)), [
    ['đậm ', ['bold']],
    ['nghiêng ', ['italic', 'underline']],
    ['liên kết', ['link']],
  ])
  assert.equal(doc.child(1).lastChild!.marks[0]!.attrs.href, LINK.attrs.href)
  assert.deepEqual(runsOf(doc.child(0)).map(([, marks]) => marks), [['bold', 'comment'], ['insertion', 'italic', 'underline'], ['deletion', 'link']])
})
