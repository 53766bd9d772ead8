import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prosemirrorJSONToYXmlFragment, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { bodySchema } from '../schema/index.ts'
import { freshIn, joinTwins } from '../server/twins.ts'

type Json = Record<string, unknown>

const text = (words: string): Json[] => (words === '' ? [] : [{ type: 'text', text: words }])
const p = (words: string): Json => ({ type: 'paragraph', content: text(words) })
const h = (words: string): Json => ({ type: 'heading', attrs: { level: 2 }, content: text(words) })
const list = (...items: string[]): Json => ({ type: 'bulletList', content: items.map(item => ({ type: 'listItem', content: [p(item)] })) })
const quote = (...words: string[]): Json => ({ type: 'blockquote', content: words.map(p) })

/** A page on the server's document, which changes it as the editor does. */
class Page {
  readonly doc = new Y.Doc()

  constructor(readonly server: Y.Doc) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(server))
  }

  become(...content: Json[]): this {
    const node = Node.fromJSON(bodySchema, { type: 'doc', content })
    this.doc.transact(() => updateYFragment(this.doc, this.doc.getXmlFragment('body'), node, { mapping: new Map(), isOMark: new Map() }))
    return this
  }

  /** Sends what the server lacks, which makes one of what is double, as it does for everybody. */
  send(): this {
    const update = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.server))
    const fresh = freshIn(this.server, update)
    Y.applyUpdate(this.server, update)
    this.server.transact(() => joinTwins(this.server, fresh))
    return this
  }
}

function server(...content: Json[]): Y.Doc {
  const doc = new Y.Doc()
  prosemirrorJSONToYXmlFragment(bodySchema, { type: 'doc', content }, doc.getXmlFragment('body'))
  return doc
}

function shape(doc: Y.Doc): string {
  const of = (node: Json): string => {
    if (node.type === 'text') return node.text as string
    const inner = ((node.content ?? []) as Json[]).map(of).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ', ')
    return { paragraph: inner, heading: `# ${inner}`, bulletList: `[${inner}]`, listItem: inner, blockquote: `> ${inner}` }[node.type as string] ?? inner
  }
  return ((yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('body')) as { content: Json[] }).content).map(of).join(' / ')
}

/** Two pages change the same text without knowing of each other; the first to send is what the server knew. */
function both(before: Json[], first: Json[], second: Json[], shapeOf = shape): string {
  // Whoever is put first by Yjs, by the numbers it gives to pages, it must come out alike.
  const outcomes = [0, 1].map(turned => {
    const doc = server(...before)
    const pages = [new Page(doc), new Page(doc)]
    pages.sort((a, b) => (turned ? b.doc.clientID - a.doc.clientID : a.doc.clientID - b.doc.clientID))
    pages[0]!.become(...first).send()
    pages[1]!.become(...second).send()
    return shapeOf(doc)
  })
  assert.equal(outcomes[0], outcomes[1])
  return outcomes[0]!
}

const P = 'Một hai ba bốn.'

test('a paragraph that two people make a heading is one heading', () => {
  assert.equal(both([p('Trước.'), p(P), p('Sau.')], [p('Trước.'), h(P), p('Sau.')], [p('Trước.'), h(P), p('Sau.')]), `Trước. / # ${P} / Sau.`)
})

test('it stays what the later one made of it', () => {
  assert.equal(both([p(P)], [h(P)], [list(P)]), `[${P}]`)
  assert.equal(both([p(P)], [list(P)], [h(P)]), `# ${P}`)
  assert.equal(both([p('Ảnh')], [quote('Ảnh')], [h('Ảnh')]), '# Ảnh')
})

test('what both went on to write is in it', () => {
  assert.equal(both([p(P)], [h(`${P} năm`)], [h(P)]), `# ${P} năm`)
  assert.equal(both([p(P)], [h(P)], [h(`${P} sáu`)]), `# ${P} sáu`)
  assert.equal(both([p(P)], [h(`${P} năm`)], [h(`${P} sáu`)]), `# ${P} sáu năm`)
})

test('several paragraphs that two people make one list are one list', () => {
  assert.equal(both([p(P), p('Năm sáu.')], [list(P, 'Năm sáu.')], [list(P, 'Năm sáu.')]), `[${P}, Năm sáu.]`)
})

test('the end of a paragraph that two people split stands once', () => {
  assert.equal(both([p('Một hai ba bốn năm sáu.')], [p('Một hai'), p('ba bốn năm sáu.')], [p('Một hai ba'), p('bốn năm sáu.')]), 'Một hai / ba bốn năm sáu.')
})

test('a paragraph that two people join to the one before stands there once', () => {
  assert.equal(both([p('Trước.'), p(P)], [p(`Trước.${P}`)], [p(`Trước.${P}`)]), `Trước.${P}`)
})

test('new paragraphs of two people in one place are both there', () => {
  const sorted = (doc: Y.Doc) => shape(doc).split(' / ').sort().join(' / ')
  assert.equal(both([p(P)], [p(P), p('Tin thứ nhất của phòng')], [p(P), p('Tin thứ hai của phòng')], sorted), `${P} / Tin thứ hai của phòng / Tin thứ nhất của phòng`)
})

test('whoever doubles a paragraph knowingly has it twice', () => {
  const doc = server(p(P))
  const page = new Page(doc).become(p(P), p(P)).send()
  assert.equal(shape(doc), `${P} / ${P}`)
  page.become(p(P), h(P)).send()
  assert.equal(shape(doc), `${P} / # ${P}`)
})

test('what holds more than words is never taken away', () => {
  const image = { type: 'figure', attrs: { media: 'a'.repeat(64), width: 1, height: 1, alt: '', credit: '' }, content: text('Ảnh chụp ở chợ') }
  const outcome = both([p(P)], [p(P), image], [p(P), image])
  assert.equal(outcome.split('Ảnh chụp ở chợ').length, 3)
})
