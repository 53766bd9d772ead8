import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { authorsOf, brought } from '../server/authors.ts'
import { keepingAnnotations, type Json } from '../server/restore.ts'
import { schemas } from '../schema/index.ts'

const words = (text: string, ...marks: { type: string; attrs?: object }[]): Json => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content })

function written(client: number, body: Json[]): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  prosemirrorJSONToYXmlFragment(schemas.body, { type: 'doc', content: body }, doc.getXmlFragment('body'))
  return doc
}

function textOf(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
}

test('every letter keeps the client that wrote it, in the order of reading and through a whole state', () => {
  const lan = written(101, [paragraph(words('Lan viết'))])
  const minh = new Y.Doc()
  minh.clientID = 202
  Y.applyUpdate(minh, Y.encodeStateAsUpdate(lan))
  textOf(minh).insert(3, ' và Minh')
  const compacted = new Y.Doc()
  Y.applyUpdate(compacted, Y.encodeStateAsUpdate(minh))
  const [block] = authorsOf(compacted).body
  assert.deepEqual(block!.runs.map(([client, , text]) => [client, text]), [[101, 'Lan'], [202, ' và Minh'], [101, ' viết']])
})

test('what is only suggested is nobody’s yet', () => {
  const doc = written(101, [paragraph(words('Đã có'), words(' thêm', { type: 'insertion', attrs: { id: '1.x' } }), words(' nữa'))])
  assert.deepEqual(authorsOf(doc).body[0]!.runs.map(([, , text]) => text), ['Đã có', ' nữa'])
})

test('an update tells its clients from the first letter that is new, and how much comes and goes', () => {
  const doc = written(101, [paragraph(words('một hai'))])
  const before = Y.getState(doc.store, 101)
  let update: Uint8Array = new Uint8Array()
  doc.on('update', bytes => (update = bytes))
  doc.transact(() => {
    textOf(doc).delete(0, 3)
    textOf(doc).insert(0, 'năm sáu')
  })
  assert.deepEqual(brought(update, () => before), { clients: [[101, before]], inserted: 7, deleted: 3 })
  assert.deepEqual(brought(update, client => Y.getState(doc.store, client)).clients, [])
})

test('a block that stays as it is keeps its comment when an older text comes back', () => {
  const comment = { type: 'comment', attrs: { thread: '7' } }
  const present: Json = { type: 'doc', content: [paragraph(words('giữ '), words('nguyên', comment)), paragraph(words('mới'))] }
  const older: Json = { type: 'doc', content: [paragraph(words('cũ')), paragraph(words('giữ nguyên'))] }
  const bare = (node: Json): Json => ({ ...node, marks: undefined, content: node.content?.map(bare) })
  const restored = keepingAnnotations(schemas.body, older, present, bare)
  assert.deepEqual(restored.content![1], present.content![0])
  assert.deepEqual(restored.content![0], older.content![0])
})
