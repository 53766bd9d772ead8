import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Y from 'yjs'
import { Outbox } from '../browser/outbox.ts'
import { unsentBlocks } from '../browser/kept/unsent-blocks.ts'

function paragraph(doc: Y.Doc, field: string, words: string): Y.XmlText {
  const block = new Y.XmlElement('paragraph')
  const text = new Y.XmlText(words)
  block.insert(0, [text])
  doc.getXmlFragment(field).push([block])
  return text
}

test('a copy holds the paragraphs with unsent words, whole, and no others', () => {
  const doc = new Y.Doc()
  paragraph(doc, 'title', 'Tít đã lưu')
  const changed = paragraph(doc, 'body', 'Đoạn một đã lưu.')
  paragraph(doc, 'body', 'Đoạn hai đã lưu.')
  const committed = Y.decodeStateVector(Y.encodeStateVector(doc))
  changed.insert(changed.length, ' Thêm lúc mất mạng.')
  paragraph(doc, 'body', 'Đoạn mới.')
  paragraph(doc, 'body', '   ')
  assert.deepEqual(unsentBlocks(doc, committed, new Set([doc.clientID])), [
    { field: 'body', text: 'Đoạn một đã lưu. Thêm lúc mất mạng.' },
    { field: 'body', text: 'Đoạn mới.' },
  ])
})

test('what a colleague wrote meanwhile is not in the copy', () => {
  const mine = new Y.Doc()
  const theirs = new Y.Doc()
  paragraph(mine, 'body', 'Của tôi.')
  paragraph(theirs, 'body', 'Của đồng nghiệp.')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  assert.deepEqual(unsentBlocks(mine, new Map(), new Set([mine.clientID])), [{ field: 'body', text: 'Của tôi.' }])
})

test('a table keeps its cells apart, and words only suggested are words of their writer', () => {
  const doc = new Y.Doc()
  const row = new Y.XmlElement('tableRow')
  const table = new Y.XmlElement('table')
  table.insert(0, [row])
  for (const words of ['ô một', 'ô hai']) {
    const cell = new Y.XmlElement('tableCell')
    const block = new Y.XmlElement('paragraph')
    block.insert(0, [new Y.XmlText(words)])
    cell.insert(0, [block])
    row.push([cell])
  }
  doc.getXmlFragment('body').insert(0, [table])
  const text = paragraph(doc, 'body', '')
  text.insert(0, 'đề xuất', { insertion: { id: '7.a' } })
  assert.deepEqual(
    unsentBlocks(doc, new Map(), new Set([doc.clientID])).map(block => block.text),
    ['ô một', 'ô hai', 'đề xuất'],
  )
})

test('what the outbox calls committed is the text behind the last echoed barrier', () => {
  const outbox = new Outbox()
  outbox.changed()
  const first = outbox.barrier(Uint8Array.of(1))
  outbox.changed(2)
  outbox.barrier(Uint8Array.of(2))
  assert.equal(outbox.pending, 3)
  outbox.echoed(first)
  assert.equal(outbox.pending, 2)
  assert.deepEqual(outbox.committed, Uint8Array.of(1))
  outbox.forget()
  assert.equal(outbox.pending, 0)
  assert.equal(outbox.since, null)
})
