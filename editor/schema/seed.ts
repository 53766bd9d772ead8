import * as Y from 'yjs'
import { FIELDS, type Field } from './index.ts'

/**
 * The first empty paragraph of a field and the text in it, as one fixed Yjs update: the same client id, clock and content wherever it is
 * made, so that applying it twice, here and on ten other machines, still leaves one paragraph. Without it, two people
 * who start an empty title together would each bring a paragraph of their own.
 */
export function seedUpdate(field: Field): Uint8Array {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = FIELDS.indexOf(field) + 1
  const paragraph = new Y.XmlElement('paragraph')
  doc.getXmlFragment(field).insert(0, [paragraph])
  paragraph.insert(0, [new Y.XmlText()])
  return Y.encodeStateAsUpdate(doc)
}

/** Gives every empty field its first paragraph. A field that ever held its seed is left as its writers left it. */
export function seedEmptyFields(doc: Y.Doc, origin?: unknown): void {
  for (const field of FIELDS) {
    if (doc.getXmlFragment(field).length === 0) Y.applyUpdate(doc, seedUpdate(field), origin)
  }
}
