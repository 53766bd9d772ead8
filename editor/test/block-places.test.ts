import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { blockAt, placeOf } from '../browser/blocks/block-places.ts'
import { bodySchema } from '../schema/index.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })
const figure = (alt: string) => ({ type: 'figure', attrs: { media: 'ab'.repeat(32), width: 1, height: 1, alt, credit: '' }, content: [{ type: 'text', text: 'chú thích' }] })
const CONTENT = {
  type: 'doc',
  content: [paragraph('một'), { type: 'gallery', content: [figure('a'), figure('b')] }, { type: 'blockquote', content: [paragraph('hai'), paragraph('')] }, figure('c')],
}

test('every block of a text is found by its place, and its place by the block', () => {
  const doc = Node.fromJSON(bodySchema, CONTENT)
  const body = new Y.Doc().getXmlFragment('body')
  prosemirrorJSONToYXmlFragment(bodySchema, CONTENT, body)
  const found: string[] = []
  doc.descendants((node, position) => {
    const block = blockAt(body, doc, position)!
    assert.equal(block.nodeName, node.type.name)
    assert.equal(placeOf(body, doc, block), position)
    found.push(node.type.name)
    return !node.isTextblock
  })
  assert.deepEqual(found, ['paragraph', 'gallery', 'figure', 'figure', 'blockquote', 'paragraph', 'paragraph', 'figure'])
})

test('a block that a colleague took out has no place any more', () => {
  const body = new Y.Doc().getXmlFragment('body')
  prosemirrorJSONToYXmlFragment(bodySchema, CONTENT, body)
  const gallery = body.get(1) as Y.XmlElement
  const second = gallery.get(1) as Y.XmlElement
  gallery.delete(0, 1)
  const { content: [, , ...rest] } = CONTENT
  const doc = Node.fromJSON(bodySchema, { type: 'doc', content: [paragraph('một'), { type: 'gallery', content: [figure('b')] }, ...rest] })
  assert.equal(placeOf(body, doc, second), 6)
  body.delete(1, 1)
  assert.equal(placeOf(body, doc, second), null)
})
