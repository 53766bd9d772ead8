import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Y from 'yjs'
import { typeAgain, unheardIn } from '../browser/unheard.ts'

function block(name: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.insert(0, [new Y.XmlText(words)])
  return element
}

/** A writer adds to paragraphs that a colleague, who has not heard of it, makes headings; answers what both then have. */
function meanwhile(typed: [paragraph: number, at: number, letters: string][], reshaped: (body: Y.XmlFragment) => void, heard = 0): string {
  const [writer, colleague] = [new Y.Doc(), new Y.Doc()]
  const [mine, theirs] = [writer.getXmlFragment('body'), colleague.getXmlFragment('body')]
  theirs.insert(0, [block('paragraph', 'Trước.'), block('paragraph', 'Một hai ba.')])
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(colleague))
  const committed = Y.encodeStateVector(writer)
  typed.forEach(([paragraph, at, letters], i) => {
    ;((mine.get(paragraph) as Y.XmlElement).get(0) as Y.XmlText).insert(at, letters)
    if (i < heard) Y.applyUpdate(colleague, Y.encodeStateAsUpdate(writer))
  })
  reshaped(theirs)
  const before = unheardIn(mine, committed)
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(colleague))
  const homeless = typeAgain(mine, before)
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(writer))
  assert.equal(theirs.toString(), mine.toString())
  return mine.toString() + homeless.map(paragraph => ` – kept: ${paragraph}`).join('')
}

function toHeading(body: Y.XmlFragment, at: number): void {
  const words = (body.get(at) as Y.XmlElement).toArray().join('')
  body.delete(at, 1)
  body.insert(at, [block('heading', words)])
}

test('letters typed in several paragraphs survive their becoming headings, each at its place', () => {
  const all = meanwhile([[0, 0, 'Ngay '], [1, 11, ' Bốn.'], [1, 3, ',']], body => (toHeading(body, 0), toHeading(body, 1)))
  assert.equal(all, '<heading>Ngay Trước.</heading><heading>Một, hai ba. Bốn.</heading>')
})

test('what the colleague had heard of is not doubled', () => {
  assert.equal(meanwhile([[1, 11, ' Bốn.'], [1, 16, ' Năm.']], body => toHeading(body, 1), 1), '<paragraph>Trước.</paragraph><heading>Một hai ba. Bốn. Năm.</heading>')
})

test('letters go along into the paragraph theirs was joined to', () => {
  const joined = (body: Y.XmlFragment) => (body.delete(1, 1), ((body.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(6, 'Một hai ba.'))
  assert.equal(meanwhile([[1, 7, '!']], joined), '<paragraph>Trước.Một hai! ba.</paragraph>')
})

test('a paragraph that stays keeps its letters, and one that is simply gone is gone', () => {
  assert.equal(meanwhile([[0, 6, '!']], body => toHeading(body, 1)), '<paragraph>Trước.!</paragraph><heading>Một hai ba.</heading>')
  assert.equal(meanwhile([[1, 11, '!']], body => body.delete(1, 1)), '<paragraph>Trước.</paragraph>')
})

test('whoever wrote more than a word in a paragraph that is simply gone is given it back', () => {
  assert.equal(meanwhile([[1, 11, ' Bốn năm sáu.']], body => body.delete(1, 1)), '<paragraph>Trước.</paragraph> – kept: Một hai ba. Bốn năm sáu.')
})
