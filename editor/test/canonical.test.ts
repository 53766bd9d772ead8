import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { digest } from 'lib0/hash/sha256'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { canonicalText, textHash } from '../schema/canonical.ts'
import { schemas, type Field } from '../schema/index.ts'
import { seedEmptyFields } from '../schema/seed.ts'

type Json = Record<string, unknown>
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content })
const words = (text: string, ...marks: Json[]): Json => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })

function article(fields: Partial<Record<Field, Json[]>>): Y.Doc {
  const doc = new Y.Doc()
  for (const [field, content] of Object.entries(fields)) {
    prosemirrorJSONToYXmlFragment(schemas[field as Field], { type: 'doc', content }, doc.getXmlFragment(field))
  }
  return doc
}

test('the pure sha256 agrees with the platform at every padding', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(length).map((_, i) => (i * 7 + length) & 255)
    assert.equal(Buffer.from(digest(bytes)).toString('hex'), createHash('sha256').update(bytes).digest('hex'))
  }
})

test('an empty article, a seeded one and one of empty paragraphs are the same text', () => {
  const seeded = new Y.Doc()
  seedEmptyFields(seeded)
  const expected = '{"body":[],"lead":"","title":""}'
  assert.equal(canonicalText(new Y.Doc()), expected)
  assert.equal(canonicalText(seeded), expected)
  assert.equal(canonicalText(article({ body: [paragraph(), paragraph()] })), expected)
})

test('a seed arriving from two browsers leaves one paragraph', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  seedEmptyFields(a)
  seedEmptyFields(b)
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  assert.equal(a.getXmlFragment('title').length, 1)
})

test('text split over runs and text nodes reads as one', () => {
  const whole = article({ body: [paragraph(words('Phước Long'))] })
  const pieces = new Y.Doc()
  const block = new Y.XmlElement('paragraph')
  pieces.getXmlFragment('body').insert(0, [block])
  block.insert(0, [new Y.XmlText('Phước'), new Y.XmlText(' Lo'), new Y.XmlText('\u200Bng')])
  assert.equal(canonicalText(pieces), canonicalText(whole))
  assert.equal(textHash(pieces), textHash(whole))
})

test('default attributes and comments leave no trace, real ones do', () => {
  const plain = article({ body: [{ type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(words('một'))] }] }] })
  assert.ok(!canonicalText(plain).includes('attrs'))

  const third = article({ body: [{ type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(words('một'))] }] }] })
  assert.ok(canonicalText(third).includes('"attrs":{"start":3}'))

  const commented = article({ body: [paragraph(words('một hai'))] })
  const before = textHash(commented)
  const text = (commented.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.format(0, 3, { 'comment--abcdefgh': { thread: 7 } })
  assert.equal(textHash(commented), before)
  text.format(0, 3, { bold: {} })
  assert.notEqual(textHash(commented), before)
})

test('the order in which marks were applied does not matter', () => {
  const both = [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://phuoclong.example/' } }]
  const a = article({ body: [paragraph(words('chữ', ...both))] })
  const b = article({ body: [paragraph(words('chữ', ...both.reverse()))] })
  assert.equal(canonicalText(a), canonicalText(b))
  assert.match(canonicalText(a), /"marks":\[\{"type":"bold"\},\{"attrs":\{"href":"https:\/\/phuoclong.example\/"\},"type":"link"\}\]/)
})

test('the hash is the SHA-256 of the UTF-8, also for half a surrogate pair', () => {
  for (const text of ['Sơ kết sáu tháng 🌾', 'hỏng \uD83D rồi']) {
    const doc = article({ title: [paragraph(words(text))] })
    assert.equal(textHash(doc), createHash('sha256').update(canonicalText(doc), 'utf8').digest('hex'))
  }
})
