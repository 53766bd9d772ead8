import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Y from 'yjs'
import { Outbox } from '../browser/outbox.ts'
import { memberOf, roomOf } from '../browser/kept/room.ts'
import { homelessIn, unsentBlocks } from '../browser/kept/unsent-blocks.ts'

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

test('words left in a paragraph that is deleted by the time they are merged have no home', () => {
  const [server, tab] = [new Y.Doc(), new Y.Doc()]
  paragraph(server, 'body', 'Đoạn ở lại.')
  paragraph(server, 'body', 'Đoạn sẽ bị xoá.')
  Y.applyUpdate(tab, Y.encodeStateAsUpdate(server))
  const committed = Y.encodeStateVector(tab)
  const texts = tab.getXmlFragment('body').toArray().map(block => (block as Y.XmlElement).get(0) as Y.XmlText)
  texts[0]!.insert(11, ' Thêm vào đây.')
  texts[1]!.insert(15, ' Và vào đây nữa.')
  const record = () => ({
    ...{ room: '', member: '', articleId: 1, tab: '', stamp: 1, schema: 2, changes: 2, title: '', since: 0 },
    update: Y.encodeStateAsUpdate(tab, committed),
    clients: [tab.clientID],
    blocks: unsentBlocks(tab, Y.decodeStateVector(committed), new Set([tab.clientID])),
  })
  const merged = () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    Y.applyUpdate(doc, record().update)
    return doc
  }
  assert.deepEqual(homelessIn(merged(), server, record()), [])
  server.getXmlFragment('body').delete(1, 1)
  assert.deepEqual(homelessIn(merged(), server, record()), [{ field: 'body', text: 'Đoạn sẽ bị xoá. Và vào đây nữa.' }])
  // What its own writer took back is nobody's loss.
  texts[1]!.delete(15, 16)
  assert.deepEqual(homelessIn(merged(), server, record()), [])
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

test('what is kept belongs to one newsroom, one member and one article, and to no other of any of them', () => {
  const place = { newsroom: '0b7c', memberId: 3, articleId: 12 }
  const others = [{ ...place, newsroom: '9f41' }, { ...place, memberId: 4 }, { ...place, articleId: 13 }, { newsroom: '0b7c', memberId: 31, articleId: 2 }]
  assert.equal(roomOf(place), roomOf({ ...place }))
  for (const other of others) assert.notEqual(roomOf(other), roomOf(place))
  // What signing out lets go of is all of this member's in this newsroom, and nobody else's.
  assert.equal(memberOf(place), memberOf({ ...place, articleId: 13 } as typeof place))
  assert.notEqual(memberOf(place), memberOf({ ...place, memberId: 4 }))
  assert.notEqual(memberOf(place), memberOf({ ...place, newsroom: '9f41' }))
})
