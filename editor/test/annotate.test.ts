import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Node } from '@tiptap/pm/model'
import { initProseMirrorDoc, prosemirrorJSONToYXmlFragment, updateYFragment, ySyncPluginKey, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { textHash } from '../schema/canonical.ts'
import { bodySchema } from '../schema/index.ts'
import { annotate } from '../server/annotate.ts'
import { withCommentsOf } from '../server/keep-comments.ts'

const A = 'aaaaaaaaaaaaaaaa'
const B = 'bbbbbbbbbbbbbbbb'

function article(...paragraphs: string[]): Y.Doc {
  const doc = new Y.Doc()
  const content = paragraphs.map(text => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }))
  prosemirrorJSONToYXmlFragment(bodySchema, { type: 'doc', content }, doc.getXmlFragment('body'))
  return doc
}

const body = (doc: Y.Doc) => doc.getXmlFragment('body')
const paragraphText = (doc: Y.Doc, index: number) => (body(doc).get(index) as Y.XmlElement).get(0) as Y.XmlText
const place = (doc: Y.Doc, paragraph: number, index: number, assoc = 0) =>
  JSON.stringify(Y.createRelativePositionFromTypeIndex(paragraphText(doc, paragraph), index, assoc))

/** What each thread stands on, as an editor would show it. */
function marked(doc: Y.Doc): Record<string, string> {
  const found: Record<string, string> = {}
  initProseMirrorDoc(body(doc), bodySchema).doc.descendants(node => {
    for (const mark of node.marks) if (mark.type.name === 'comment') found[mark.attrs.thread] = (found[mark.attrs.thread] ?? '') + node.text
  })
  return found
}

/** An edit as the editor on a page makes it: through ProseMirror's document and y-tiptap. */
function edit(doc: Y.Doc, change: (node: Node) => Node): void {
  const { doc: node, meta } = initProseMirrorDoc(body(doc), bodySchema)
  doc.transact(() => updateYFragment(doc, body(doc), change(node), meta), ySyncPluginKey)
}

test('a comment is laid over the words between two places, and the text is the same text', () => {
  const doc = article('Sáng nay mưa to.', 'Chiều nay mưa to.')
  const before = textHash(doc)
  assert.ok(annotate(doc, { thread: A, field: 'body', quote: 'mưa to', from: place(doc, 1, 10), to: place(doc, 1, 16, -1) }))
  assert.deepEqual(marked(doc), { [A]: 'mưa to' })
  assert.equal(paragraphText(doc, 0).toDelta().length, 1)
  assert.equal(textHash(doc), before)
})

test('threads overlap, and typing in the middle keeps both', () => {
  const doc = article('Đoàn viên thu gom rác dọc bờ hồ.')
  assert.ok(annotate(doc, { thread: A, field: 'body', quote: 'thu gom rác' }))
  assert.ok(annotate(doc, { thread: B, field: 'body', quote: 'rác dọc bờ hồ' }))
  assert.deepEqual(marked(doc), { [A]: 'thu gom rác', [B]: 'rác dọc bờ hồ' })

  const at = 'Đoàn viên thu gom '.length + 2
  edit(doc, node => node.replace(at, at, Node.fromJSON(bodySchema, { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: node.resolve(at).marks().map(mark => mark.toJSON()) }] }).slice(0)))
  assert.deepEqual(marked(doc), { [A]: 'thu gom rxác', [B]: 'rxác dọc bờ hồ' })
})

test('words that moved are found again, the nearest equal ones; words that are gone are refused', () => {
  const doc = article('mưa to', 'không có gì', 'mưa to', 'mưa to')
  const [from, to] = [place(doc, 1, 0), place(doc, 1, 5, -1)]
  assert.ok(annotate(doc, { thread: A, field: 'body', quote: 'mưa to', from, to }))
  const commented = [0, 1, 2, 3].filter(index => paragraphText(doc, index).toDelta()[0].attributes)
  assert.deepEqual(commented, [0])
  const before = Y.encodeStateVector(doc)
  assert.equal(annotate(doc, { thread: B, field: 'body', quote: 'nắng to', from, to }), false)
  assert.equal(annotate(doc, { thread: B, field: 'body', quote: '  ', from, to }), false)
  assert.deepEqual(Y.encodeStateVector(doc), before)
})

test('a passage may run over several blocks, and its spaces need not be counted', () => {
  const doc = article('Một đoạn.', '', 'Hai  đoạn.')
  assert.ok(annotate(doc, { thread: A, field: 'body', quote: ' đoạn.\nHai đoạn ' }))
  assert.deepEqual(marked(doc), { [A]: 'đoạn.Hai  đoạn' })
})

test('hostile places and fields do nothing but fall back to the words', () => {
  const hostile = [
    '', '{', 'null', '[]', '{"item":{"client":-1,"clock":-1}}', '{"item":{"client":1e99,"clock":1e99}}', '{"tname":"__proto__"}', '{"tname":"other"}',
    '{"type":{"client":0,"clock":0},"item":{"client":"x"}}', '{"tname":"body","assoc":-1}',
  ]
  for (const from of hostile) {
    const doc = article('Lời này.')
    assert.ok(annotate(doc, { thread: A, field: 'body', quote: 'Lời này', from, to: from }), from)
    assert.deepEqual(marked(doc), { [A]: 'Lời này' })
    assert.deepEqual([...doc.share.keys()].filter(name => !['title', 'lead', 'body'].includes(name)), [])
    assert.equal(annotate(doc, { thread: B, field: 'other' as 'body', quote: 'Lời này', from, to: from }), false)
  }
})

for (const [what, wipe] of [
  ['words', (node: Node) => node.replace(1, 9, Node.fromJSON(bodySchema, { type: 'paragraph' }).slice(0))],
  ['whole paragraph', (node: Node) => node.copy(node.content.cut(node.firstChild!.nodeSize))],
] as const) {
  test(`undoing the deletion of its ${what} brings a comment back`, () => {
    const doc = article('Lời này, và lời sau.', 'Đoạn cuối.')
    annotate(doc, { thread: A, field: 'body', quote: 'Lời này' })
    const undo = new Y.UndoManager([body(doc)], { trackedOrigins: new Set([ySyncPluginKey]) })
    edit(doc, wipe)
    assert.deepEqual(marked(doc), {})
    undo.undo()
    assert.deepEqual(marked(doc), { [A]: 'Lời này' })
  })
}

test('a text written anew keeps the comments on blocks whose words stay, and drops the others', () => {
  const doc = article('Giữ nguyên đoạn này.', 'Đoạn này đổi.')
  annotate(doc, { thread: A, field: 'body', quote: 'nguyên' })
  annotate(doc, { thread: B, field: 'body', quote: 'đổi' })
  const old = Node.fromJSON(bodySchema, yXmlFragmentToProsemirrorJSON(body(doc)))
  const anew = Node.fromJSON(bodySchema, {
    type: 'doc',
    content: ['Thêm một đoạn.', 'Giữ nguyên đoạn này.', 'Đoạn này khác.'].map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  })
  updateYFragment(doc, body(doc), withCommentsOf(old, anew), { mapping: new Map(), isOMark: new Map() })
  assert.deepEqual(marked(doc), { [A]: 'nguyên' })
})
