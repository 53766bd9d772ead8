import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Node } from '@tiptap/pm/model'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { canonicalText, textHash } from '../schema/canonical.ts'
import { bodySchema } from '../schema/index.ts'
import { articleWords, plainText } from '../schema/plain.ts'
import { toHtml } from '../server/html.ts'

type Json = Record<string, unknown>
const words = (text: string, ...marks: Json[]): Json => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
const block = (type: string, attrs: Json, ...content: Json[]): Json => ({ type, attrs, content })
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content })

function bodyOf(...content: Json[]): Y.Doc {
  const doc = new Y.Doc()
  prosemirrorJSONToYXmlFragment(bodySchema, { type: 'doc', content }, doc.getXmlFragment('body'))
  return doc
}

function htmlOf(...content: Json[]): string {
  const node = Node.fromJSON(bodySchema, { type: 'doc', content })
  node.check()
  return toHtml(node)
}

const media = 'ab'.repeat(32)

test('an image is drawn from the newsroom’s own store, with its caption and credit', () => {
  assert.equal(
    htmlOf(block('figure', { media, width: 800, height: 600, alt: 'Trồng "cây"', credit: 'Ảnh: Văn Ba' }, words('Lễ trồng cây'))),
    `<figure><img src="/hinh/${media}" alt="Trồng &quot;cây&quot;" width="800" height="600"><figcaption>Lễ trồng cây</figcaption><p class="credit">Ảnh: Văn Ba</p></figure>`,
  )
  assert.ok(!htmlOf(block('figure', { media: 'https://evil.example/x.png', alt: '' })).includes('src='))
})

test('tables, callouts and galleries are drawn with nothing but their structure', () => {
  const cell = (type: string, text: string, attrs: Json = {}) => block(type, attrs, paragraph(words(text)))
  const table = block('table', {}, block('tableRow', {}, cell('tableHeader', 'Đơn vị'), cell('tableCell', '15', { colspan: 2 })))
  assert.equal(
    htmlOf(table),
    '<table><tbody><tr><th colspan="1" rowspan="1"><p>Đơn vị</p></th><td colspan="2" rowspan="1"><p>15</p></td></tr></tbody></table>',
  )
  assert.equal(htmlOf(block('callout', { kind: 'deadline' }, paragraph(words('Hạn: 30/11')))), '<aside class="callout deadline"><p>Hạn: 30/11</p></aside>')
  assert.equal(htmlOf(block('callout', { kind: '" onclick' }, paragraph())), '<aside class="callout note"><p></p></aside>')
})

test('a film is shown in place only when the address is the file; no other address becomes more than a link', () => {
  assert.equal(htmlOf({ type: 'video', attrs: { address: 'https://a.example/b.mp4' } }), '<video src="https://a.example/b.mp4" controls="" preload="none"></video>')
  const page = htmlOf({ type: 'video', attrs: { address: 'https://a.example/xem/1' } })
  assert.equal(page, '<p class="video"><a href="https://a.example/xem/1" rel="noopener noreferrer nofollow">https://a.example/xem/1</a></p>')
  assert.equal(htmlOf({ type: 'video', attrs: { address: 'javascript:alert(1)' } }), '<p class="video"></p>')
})

test('cells, captions and callouts are words of the article; an image without a caption is no line', () => {
  const doc = bodyOf(
    block('table', {}, block('tableRow', {}, block('tableCell', {}, paragraph(words('ô một'))), block('tableCell', {}, paragraph(words('ô hai'))))),
    block('figure', { media }),
    block('gallery', {}, block('figure', { media }, words('chú thích'))),
    block('callout', {}, paragraph(words('hạn nộp'))),
  )
  assert.equal(plainText(doc.getXmlFragment('body')), 'ô một\nô hai\nchú thích\nhạn nộp')
  assert.equal(articleWords(doc), 8)
})

test('what is only suggested changes neither the words nor the hash', () => {
  const plain = bodyOf(paragraph(words('một hai ba')))
  const suggested = bodyOf(
    paragraph(words('một '), words('thêm ', { type: 'insertion', attrs: { id: '7.a' } }), words('hai', { type: 'deletion', attrs: { id: '7.b' } }), words(' ba')),
  )
  assert.equal(plainText(suggested.getXmlFragment('body')), 'một hai ba')
  assert.equal(canonicalText(suggested), canonicalText(plain))
  assert.equal(textHash(suggested), textHash(plain))
})
