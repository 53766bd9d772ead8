import assert from 'node:assert/strict'
import test from 'node:test'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '../browser/blocks/block-places.ts'
import { followWords } from '../browser/following.ts'
import { bodySchema as schema } from '../schema/index.ts'

const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : schema.text(text))
const heading = (text: string) => schema.node('heading', { level: 2 }, schema.text(text))
const doc = (...blocks: Node[]) => schema.node('doc', null, blocks)
const GONE = { _item: { deleted: true } } as unknown as Block
const THERE = { _item: { deleted: false } } as unknown as Block

/** A writer with the caret at | ; then what the change has made of the text, and where it left the caret. Answers the text and caret afterwards. */
function follow(before: Node[], after: Node[], block: Block): string {
  const view = {
    state: stateOf(after),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr)
    },
  } as unknown as { state: EditorState } & EditorView
  followWords(view, stateOf(before), block)
  const { doc: now, selection } = view.state
  const lines: string[] = []
  now.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const at = selection.head - pos - 1
    const text = node.textContent
    lines.push(at >= 0 && at <= node.content.size ? `${text.slice(0, at)}|${text.slice(at)}` : text)
    return false
  })
  return lines.join(' / ')
}

function stateOf(blocks: Node[]): EditorState {
  let caret = 1
  const clean = blocks.map(block => block.type.create(block.attrs, [...block.textContent].some(c => c !== '|') ? schema.text(block.textContent.replace('|', '')) : []))
  doc(...blocks).descendants((node, pos) => {
    if (node.isText && node.text!.includes('|')) caret = pos + node.text!.indexOf('|')
  })
  const state = EditorState.create({ doc: doc(...clean) })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)))
}

test('the caret goes with its words into the heading a colleague makes of the paragraph', () => {
  assert.equal(follow([paragraph('Phước Long|'), paragraph('Dưới')], [heading('Phước Long'), paragraph('Dưới|')], GONE), 'Phước Long| / Dưới')
})

test('the caret stays behind its own words when a colleague goes on writing behind them', () => {
  assert.equal(follow([paragraph('Phước Long|')], [paragraph('Phước Long vào mùa|')], THERE), 'Phước Long| vào mùa')
  assert.equal(follow([paragraph('Phước Long|')], [paragraph('Phước Bình Long|')], THERE), 'Phước Bình Long|')
  assert.equal(follow([paragraph('Phước| Long')], [paragraph('Thị xã| Phước Long')], THERE), 'Thị xã Phước| Long')
})

test('letters the colleague did not know of go along', () => {
  assert.equal(follow([paragraph('Phước Long vào| mùa')], [heading('Phước Long v mùa|')], GONE), 'Phước Long vào| mùa')
})

test('letters taken back meanwhile do not come back', () => {
  assert.equal(follow([paragraph('Phước lòng| mùa')], [heading('Phước long mùa|')], GONE), 'Phước lòng| mùa')
})

test('a word that a split tears is whole again behind it', () => {
  assert.equal(
    follow([paragraph('Một hai. Ba bố| năm')], [paragraph('Một hai. ố|'), paragraph('Ba b năm')], THERE),
    'Một hai.  / Ba bố| năm',
  )
})

test('the caret goes into the block its paragraph is joined to', () => {
  assert.equal(follow([paragraph('Một.'), paragraph('Hai| ba')], [paragraph('Một.Hai ba|')], GONE), 'Một.Hai| ba')
})

test('a colleague who types close by moves nothing', () => {
  const typed = 'Một hai xba|'
  assert.equal(follow([paragraph('Một hai ba|'), paragraph('Khác')], [paragraph(typed), paragraph('Khác')], THERE), `${typed} / Khác`)
  assert.equal(follow([paragraph('•k0|')], [paragraph('ng•k0|')], THERE), 'ng•k0|')
})

test('a block that is simply gone takes the caret wherever the page puts it', () => {
  assert.equal(follow([paragraph('Một'), paragraph('Hai|')], [paragraph('Một|')], GONE), 'Một|')
})
