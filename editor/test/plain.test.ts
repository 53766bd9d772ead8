import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { bodySchema, isSafeAddress } from '../schema/index.ts'
import { plainText, wordCount } from '../schema/plain.ts'

test('words are syllables; dashes and marks standing alone are not words', () => {
  assert.equal(wordCount(''), 0)
  assert.equal(wordCount('  Thị xã   Phước\u00A0Long – 539 tin, bài … '), 7)
})

test('plain text has a line per block and per hard break, and skips rules', () => {
  const text = (value: string) => ({ type: 'text', text: value })
  const doc = new Y.Doc()
  prosemirrorJSONToYXmlFragment(
    bodySchema,
    {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Kết quả')] },
        { type: 'paragraph', content: [text('dòng một'), { type: 'hardBreak' }, text('dòng hai')] },
        { type: 'horizontalRule' },
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('mục')] }] }] },
      ],
    },
    doc.getXmlFragment('body'),
  )
  assert.equal(plainText(doc.getXmlFragment('body')), 'Kết quả\ndòng một\ndòng hai\nmục')
})

test('links lead to web pages and mail, and nowhere else', () => {
  for (const good of ['https://binhphuoc.example/tin', 'http://a.vn', 'mailto:bbt@phuoclong.example']) assert.ok(isSafeAddress(good))
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', ' https://a.vn', 'file:///etc', '/relative', '', null]) assert.ok(!isSafeAddress(bad))
})
