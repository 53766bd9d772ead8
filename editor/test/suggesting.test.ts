import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { AllSelection, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { prosemirrorJSONToYXmlFragment, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { decided } from '../browser/suggesting/decide.ts'
import { suggestionsIn } from '../browser/suggesting/list.ts'
import { suggested, typedPlainly } from '../browser/suggesting/transform.ts'
import { canonicalText, textHash } from '../schema/canonical.ts'
import { bodySchema } from '../schema/index.ts'
import { plainText } from '../schema/plain.ts'
import { pendingSuggestions } from '../schema/suggestions.ts'
import { judge } from '../server/guard.ts'
import { composeAll } from '../server/nfc.ts'
import { checkNames, checkOnlySuggests, Overstepped, rememberSuggestions, textWithout } from '../server/suggesting.ts'

type Json = Record<string, unknown>
const SUGGESTER = 7
const COLLEAGUE = 8
const words = (text: string, ...marks: Json[]): Json => ({ type: 'text', text, ...(marks.length > 0 && { marks }) })
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content })
const theirs = (type: 'insertion' | 'deletion') => ({ type, attrs: { id: `${COLLEAGUE}.abc.${type === 'insertion' ? 'in' : 'out'}` } })

/** A server's document and one person's page on it. */
class Page {
  readonly doc = new Y.Doc()
  state: EditorState

  constructor(
    readonly server: Y.Doc,
    readonly member: number,
  ) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(server))
    this.state = EditorState.create({ schema: bodySchema, doc: this.shown() })
  }

  static of(...content: Json[]): Page {
    const server = new Y.Doc()
    prosemirrorJSONToYXmlFragment(bodySchema, { type: 'doc', content }, server.getXmlFragment('body'))
    return new Page(server, SUGGESTER)
  }

  get body(): Y.XmlFragment {
    return this.doc.getXmlFragment('body')
  }

  select(from: number, to = from): this {
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)))
    return this
  }

  /** Does something in suggesting mode; false when it was refused. */
  act(change: (tr: Transaction) => Transaction): boolean {
    const turns = suggested(this.state, change(this.state.tr), this.member)
    for (const turn of turns ?? []) this.apply(turn(this.state))
    return turns !== null
  }

  apply(tr: Transaction): Uint8Array {
    this.state = this.state.apply(tr)
    const before = Y.encodeStateVector(this.doc)
    const changes: Uint8Array[] = []
    const note = (update: Uint8Array) => void changes.push(update)
    this.doc.on('update', note)
    this.doc.transact(() => updateYFragment(this.doc, this.body, this.state.doc, { mapping: new Map(), isOMark: new Map() }))
    this.doc.off('update', note)
    return changes.length > 0 ? Y.mergeUpdates(changes) : Y.encodeStateAsUpdate(this.doc, before)
  }

  /** Sends all the server lacks, as somebody who may only suggest. */
  send(): void {
    const update = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.server))
    assert.equal(judge(this.server, update), 'fits')
    checkOnlySuggests(this.server, this.member, update, () => Y.applyUpdate(this.server, update), work => this.server.transact(work))
    rememberSuggestions(this.server, update)
  }

  refresh(): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.server))
    this.state = EditorState.create({ schema: bodySchema, doc: this.shown() })
  }

  decide(accept: boolean, member = this.member): void {
    const ids = suggestionsIn(this.state.doc, 'body').filter(s => s.memberId === member).map(s => s.id)
    for (const turn of decided(this.state, new Set(ids), accept)) this.apply(turn(this.state))
  }

  private shown(): Node {
    return Node.fromJSON(bodySchema, yXmlFragmentToProsemirrorJSON(this.body))
  }
}

const type = (text: string) => (tr: Transaction) => tr.insertText(text)
const erase = (from: number, to: number) => (tr: Transaction) => tr.delete(from, to)

test('typing is an addition, deleting a strike-out, and one stretch of work one suggestion', () => {
  const page = Page.of(paragraph(words('Thị xã Phước Long')))
  page.select(4, 7).act(type('thành phố'))
  page.select(7 + 'thành phố'.length).act(type('!'))
  const [only, ...others] = suggestionsIn(page.state.doc, 'body')
  assert.deepEqual([only!.removed, only!.added, others.length], [' xã', 'thành phố!', 0])
  assert.equal(plainText(page.body), 'Thị xã Phước Long')
  page.decide(true)
  assert.equal(plainText(page.body), 'Thịthành phố! Phước Long')
})

test('deleting one’s own addition leaves no trace; Backspace strikes letters one after another', () => {
  const page = Page.of(paragraph(words('hoc')))
  page.select(4).act(type('abc'))
  page.act(erase(4, 7))
  assert.equal(suggestionsIn(page.state.doc, 'body').length, 0)
  page.act(erase(3, 4))
  assert.equal(page.state.selection.head, 3)
  page.act(erase(2, 3))
  page.act(type('ọc'))
  const [only] = suggestionsIn(page.state.doc, 'body')
  assert.deepEqual([only!.removed, only!.added], ['oc', 'ọc'])
  page.decide(true)
  assert.equal(plainText(page.body), 'học')
})

test('Delete walks on over what it strikes', () => {
  const page = Page.of(paragraph(words('abc'))).select(1)
  page.act(erase(1, 2))
  assert.equal(page.state.selection.head, 2)
  page.act(erase(2, 3))
  assert.equal(suggestionsIn(page.state.doc, 'body')[0]!.removed, 'ab')
})

test('a space between two spaces comes and goes exactly', () => {
  const page = Page.of(paragraph(words('một  hai')))
  const before = canonicalText(page.doc)
  page.select(5).act(type(' '))
  page.decide(false)
  assert.equal(canonicalText(page.doc), before)
})

test('what is more than words is refused', () => {
  const page = Page.of(paragraph(words('một')), paragraph(words('hai')))
  const bold = bodySchema.marks.bold!.create()
  const changes: ((tr: Transaction) => Transaction)[] = [
    tr => tr.split(3),
    tr => tr.join(5),
    tr => tr.setBlockType(1, 3, bodySchema.nodes.heading!, { level: 2 }),
    tr => tr.addMark(1, 3, bold),
    tr => tr.insert(2, bodySchema.nodes.hardBreak!.create()),
    tr => tr.insert(0, bodySchema.nodes.horizontalRule!.create()),
    tr => tr.replace(2, 2, new Slice(Fragment.from([bodySchema.node('paragraph', null, bodySchema.text('a')), bodySchema.node('paragraph', null, bodySchema.text('b'))]), 1, 1)),
    tr => tr.delete(0, 5).insert(4, bodySchema.node('paragraph', null, bodySchema.text('một'))),
  ]
  for (const change of changes) assert.ok(!page.select(2).act(change), change.toString())
  assert.equal(suggestionsIn(page.state.doc, 'body').length, 0)
})

test('several paragraphs can be struck out at once; accepting takes them away, but never the last', () => {
  const page = Page.of(paragraph(words('một')), paragraph(words('hai')), paragraph(words('ba')))
  page.select(1, 9).act(tr => tr.deleteSelection())
  assert.equal(plainText(page.body), 'một\nhai\nba')
  page.decide(true)
  assert.equal(plainText(page.body), 'ba')
  page.state = page.state.apply(page.state.tr.setSelection(new AllSelection(page.state.doc)))
  page.act(tr => tr.deleteSelection())
  page.decide(true)
  assert.equal(page.state.doc.childCount, 1)
})

test('an edit inside a suggestion belongs to the text, and a suggestion inside another has its own name', () => {
  const page = Page.of(paragraph(words('một '), words('thêm', theirs('insertion')), words(' hai')))
  const tr = page.state.tr.insertText('X', 7)
  typedPlainly(tr)
  page.apply(tr)
  assert.equal(plainText(page.body), 'một X hai')
  page.select(6).act(type('Y'))
  assert.deepEqual(suggestionsIn(page.state.doc, 'body').map(s => [s.memberId, s.added]), [[COLLEAGUE, 'thêm'], [SUGGESTER, 'Y']])
})

test('a mark suggested onto a letter does not become part of the letter', () => {
  const page = Page.of(paragraph(words('hoc')))
  page.select(3).act(type('\u0323'))
  page.send()
  const before = textHash(page.server)
  composeAll(page.server)
  assert.equal(textHash(page.server), before)
  assert.equal(plainText(page.server.getXmlFragment('body')), 'hoc')
})

const RICH: Json[] = [
  { type: 'heading', attrs: { level: 2 }, content: [words('Kết quả  sáu tháng')] },
  paragraph(words('Toàn thị xã '), words('539', { type: 'bold' }), words(' tin, bài'), { type: 'hardBreak' }, words('tăng 15,17 %')),
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('aaa'), words('aa', theirs('insertion')), words('aaa'))] }, { type: 'listItem', content: [paragraph()] }] },
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(words('ô một'))] }, { type: 'tableCell', content: [paragraph(words('ô hai', theirs('deletion')))] }] }] },
  { type: 'figure', attrs: { media: 'ab'.repeat(32) }, content: [words('chú thích')] },
  paragraph(words('hết   rồi')),
]

test('whatever an honest suggester does, rejecting it leaves the text as it was, by hash and by letter', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = mulberry(seed)
    const page = Page.of(...RICH)
    const hash = textHash(page.server)
    const all = textWithout(page.server, SUGGESTER)
    const start = JSON.stringify(page.state.doc)
    for (let step = 0; step < 25; step++) {
      const place = () => 1 + Math.floor(random() * (page.state.doc.content.size - 2))
      const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number]
      const $from = page.state.doc.resolve(from)
      const end = random() < 0.6 && $from.parent.isTextblock ? Math.min(to, $from.end()) : to
      const selection = TextSelection.between($from, page.state.doc.resolve(end))
      page.select(selection.from, selection.to)
      page.act(random() < 0.5 ? type(['a', ' ', 'ọc', 'aa', '\u0301'][Math.floor(random() * 5)]!) : tr => tr.deleteSelection())
      if (random() < 0.5) page.send()
      assert.equal(textHash(page.server), hash)
    }
    page.send()
    assert.equal(textHash(page.server), hash, `seed ${seed}`)
    page.refresh()
    page.decide(false)
    page.send()
    page.refresh()
    assert.equal(textWithout(page.server, SUGGESTER), all, `seed ${seed}`)
    assert.equal(JSON.stringify(page.state.doc), start, `seed ${seed}`)
    assert.deepEqual([...pendingSuggestions([page.body])].sort(), ['8.abc.in', '8.abc.out'])
  }
})

test('an honest suggester is never refused while a writer types in the same paragraph', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = mulberry(seed * 7919)
    const page = Page.of(paragraph(words('một hai ba bốn năm sáu')))
    const writer = new Page(page.server, COLLEAGUE)
    for (let step = 0; step < 15; step++) {
      const at = (p: Page) => 1 + Math.floor(random() * (p.state.doc.content.size - 1))
      const from = at(page)
      page.select(from, Math.min(from + Math.floor(random() * 3), page.state.doc.content.size - 1))
      page.act(random() < 0.5 ? type('s') : tr => tr.deleteSelection())
      const tr = writer.state.tr.insertText('w', at(writer))
      typedPlainly(tr)
      writer.apply(tr)
      if (random() < 0.4) {
        const update = Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(page.server))
        checkNames(page.server, COLLEAGUE, update)
        Y.applyUpdate(page.server, update)
        page.send()
        page.refresh()
        writer.refresh()
      }
    }
    page.send()
  }
})

test('a hostile suggester can neither change the text nor another’s suggestion, nor take another’s name', () => {
  const hostile: ((tr: Transaction) => Transaction)[] = [
    tr => tr.insertText('x', 3),
    tr => tr.delete(2, 4),
    tr => tr.split(3),
    tr => tr.setBlockType(1, 2, bodySchema.nodes.paragraph!),
    tr => tr.addMark(1, 4, bodySchema.marks.bold!.create()),
    tr => tr.addMark(1, 4, bodySchema.marks.deletion!.create({ id: `${COLLEAGUE}.x.y` })),
    tr => tr.insert(3, bodySchema.text('x', [bodySchema.marks.insertion!.create({ id: `${COLLEAGUE}.x.y` })])),
    tr => tr.insert(3, bodySchema.text('x', [bodySchema.marks.insertion!.create({ id: `1${SUGGESTER}.x.y` })])),
    tr => decidedHere(tr, true),
    tr => decidedHere(tr, false),
    tr => tr.setNodeAttribute(0, 'level', 3),
    tr => tr.insert(0, bodySchema.node('paragraph')),
    tr => tr.removeMark(0, tr.doc.content.size, bodySchema.marks.insertion!),
  ]
  for (const change of hostile) {
    const page = Page.of(...RICH)
    page.apply(change(page.state.tr))
    assert.throws(() => page.send(), Overstepped, change.toString())
  }
})

test('words that stand cannot be passed off as a suggestion of one’s own: they are put right again', () => {
  const page = Page.of(...RICH)
  const before = textWithout(page.server, SUGGESTER)
  page.apply(page.state.tr.addMark(1, 4, bodySchema.marks.insertion!.create({ id: `${SUGGESTER}.x.y` })))
  page.send()
  assert.equal(textWithout(page.server, SUGGESTER), before)
  assert.equal(pendingSuggestions([page.server.getXmlFragment('body')]).size, 2)
})

test('a suggestion under another name is refused from a writer too; what was there may move and be undone', () => {
  const page = Page.of(...RICH)
  rememberSuggestions(page.server, Y.encodeStateAsUpdate(page.server))
  const forged = page.apply(page.state.tr.addMark(1, 4, bodySchema.marks.deletion!.create({ id: `${COLLEAGUE}.forged.1` })))
  assert.throws(() => checkNames(page.server, SUGGESTER, forged), Overstepped)
  checkNames(page.server, COLLEAGUE, forged)

  const writer = new Page(page.server, SUGGESTER)
  const undo = new Y.UndoManager(writer.body)
  undo.stopCapturing()
  writer.doc.transact(() => writer.decide(true, COLLEAGUE))
  checkNames(page.server, SUGGESTER, Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(page.server)))
  undo.undo()
  assert.equal(pendingSuggestions([writer.body]).size, 2)
  checkNames(page.server, SUGGESTER, Y.encodeStateAsUpdate(writer.doc, Y.encodeStateVector(page.server)))
})

function decidedHere(tr: Transaction, accept: boolean): Transaction {
  const state = EditorState.create({ schema: bodySchema, doc: tr.doc })
  return decided(state, new Set([`${COLLEAGUE}.abc.in`]), accept)[0]!(state)
}

function mulberry(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
