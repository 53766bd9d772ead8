/** Vietnamese from a Mac arrives decomposed. The newsroom stores NFC, and changes nothing else of what was written. */
import * as Y from 'yjs'
import { FIELDS } from '../schema/index.ts'
import { suggestionIn } from '../schema/suggestions.ts'

type Run = { insert: unknown; attributes?: Record<string, unknown> }

/** Composes every decomposed letter of the document in place; letters that are right already are not touched. */
export function composeAll(doc: Y.Doc): void {
  doc.transact(() => {
    for (const field of FIELDS) composeChildren(doc.getXmlFragment(field))
  })
}

function composeChildren(parent: Y.XmlFragment | Y.XmlElement): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) composeText(child)
    else if (child instanceof Y.XmlElement) composeChildren(child)
  }
}

function composeText(text: Y.XmlText): void {
  const runs = text.toDelta() as Run[]
  const whole = runs.map(run => (typeof run.insert === 'string' ? run.insert : '\uFFFC')).join('')
  if (whole.normalize('NFC') === whole) return

  // A letter and its marks, last first, so that the places of the earlier ones stay true.
  for (const { 0: letter, index } of [...whole.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].reverse()) {
    const composed = letter.normalize('NFC')
    // A mark that somebody only suggests must not become part of the letter that stands.
    if (composed === letter || isPartlySuggested(runs, index, letter.length)) continue
    text.delete(index, letter.length)
    text.insert(index, composed, { ...attributesAt(runs, index) })
  }
}

function isPartlySuggested(runs: Run[], index: number, length: number): boolean {
  const ids = Array.from({ length }, (_, i) => suggestionsAt(runs, index + i))
  return ids.some(id => id !== ids[0])
}

function suggestionsAt(runs: Run[], index: number): string {
  const attributes = attributesAt(runs, index) ?? {}
  return Object.keys(attributes).filter(key => suggestionIn(key, attributes[key]) !== undefined).sort().join()
}

function attributesAt(runs: Run[], index: number): Record<string, unknown> | undefined {
  let end = 0
  return runs.find(run => (end += typeof run.insert === 'string' ? run.insert.length : 1) > index)?.attributes
}
