import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { changeOf, findQuote } from '../browser/quoted.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*' },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: { bold: {}, insertion: {} },
})
const text = (words: string, ...marks: string[]) => schema.text(words, marks.map(mark => schema.mark(mark)))
const doc = (...lines: ReturnType<typeof text>[][]) => schema.node('doc', null, lines.map(line => schema.node('paragraph', null, line)))
const mended = (of: ReturnType<typeof doc>, quote: string, occurrence: number, replacement: string) => {
  const at = findQuote(of, quote, occurrence)
  return at && changeOf(EditorState.create({ doc: of }).tr, at, quote, replacement)?.doc
}

test('the nth place is counted through the lines, overlapping ones too', () => {
  const lines = doc([text('một hai một')], [text('một')])
  assert.deepEqual(findQuote(lines, 'một', 2), [9, 10, 11])
  assert.deepEqual(findQuote(lines, 'một', 3), [14, 15, 16])
  assert.equal(findQuote(lines, 'một', 4), null)
  assert.deepEqual(findQuote(doc([text('aaa')]), 'aa', 2), [2, 3])
})

test('words only suggested and what they left behind are not there', () => {
  const line = doc([text('hai '), text('mới ', 'insertion'), text('b\u200Ba')])
  assert.deepEqual(findQuote(line, 'hai ba', 1), [1, 2, 3, 4, 9, 11])
  assert.equal(findQuote(line, 'mới', 1), null)
})

test('a hard break is a character of its own', () => assert.deepEqual(findQuote(doc([text('a'), schema.node('hardBreak'), text('b')]), 'a\nb', 1), [1, 2, 3]))

test('a replacement touches what differs and keeps the marks of the rest', () => {
  const line = doc([text('chữ  '), text('đậm', 'bold')])
  assert.ok(mended(line, 'chữ  đ', 1, 'chữ đ')?.eq(doc([text('chữ '), text('đậm', 'bold')])))
  assert.ok(mended(doc([text('xong,rồi')]), ',rồi', 1, ', rồi')?.eq(doc([text('xong, rồi')])))
})

test('a whole line taken away leaves no empty one behind', () => assert.ok(mended(doc([text('Tít')], [text('Bài')]), 'Tít', 1, '')?.eq(doc([text('Bài')]))))

test('a replacement never decides on a suggestion that stands inside it', () =>
  assert.equal(mended(doc([text('to'), text('x', 'insertion'), text('án')]), 'toán', 1, 'ta'), undefined))
