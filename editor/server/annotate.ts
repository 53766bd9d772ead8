/** Lays a comment thread over the words it speaks of. The only place where a comment's mark is set. */
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { FIELDS, titleSchema, type Field } from '../schema/index.ts'

/** What was chosen on somebody's screen: the words, and as Yjs' own JSON the two places they stood between. */
export interface Anchor {
  thread: string
  field: Field
  quote: string
  from?: string | null
  to?: string | null
}

/** Sets the mark where the words stand; where they have moved, at the nearest equal words. False when they are nowhere. */
export function annotate(doc: Y.Doc, { thread, field, quote, from, to }: Anchor): boolean {
  if (!FIELDS.includes(field)) return false
  const passage = read(doc.getXmlFragment(field))
  const wanted = flattened(quote).text.trim()
  const range = wanted === '' ? null : rangeOf(passage, wanted, placeOf(doc, passage, from), placeOf(doc, passage, to))
  if (!range) return false
  const key = keyOf(thread)
  for (const { text, at, length } of passage.runs) {
    const [start, end] = [Math.max(range.from, at), Math.min(range.to, at + length)]
    if (start < end) text.format(start - at, end - start, { [key]: { thread } })
  }
  return true
}

interface Passage {
  /** Every character of the field, blocks and hard breaks divided by a line break. */
  words: string
  runs: { text: Y.XmlText; at: number; length: number }[]
}

interface Range {
  from: number
  to: number
}

function read(fragment: Y.XmlFragment): Passage {
  const passage: Passage = { words: '', runs: [] }
  walk(fragment, passage)
  return passage
}

function walk(parent: Y.XmlFragment | Y.XmlElement, passage: Passage): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      const words = wordsIn(child)
      passage.runs.push({ text: child, at: passage.words.length, length: words.length })
      passage.words += words
    } else if (child instanceof Y.XmlElement) {
      walk(child, passage)
      passage.words += '\n'
    }
  }
}

/** All of it, suggested words too: what can be seen can be spoken of. */
function wordsIn(text: Y.XmlText): string {
  return text.toDelta().map((part: { insert: unknown }) => (typeof part.insert === 'string' ? part.insert : '\uFFFC')).join('')
}

/** Spaces of every kind and number count as one, so that a quote copied from a screen is found again. */
function flattened(words: string): { text: string; places: number[] } {
  let text = ''
  const places: number[] = []
  for (let i = 0; i < words.length; i++) {
    const letter = words[i]!
    if (letter === '\u200B' || letter === '\uFFFC') continue
    const space = /\s/.test(letter)
    if (space && text.endsWith(' ')) continue
    text += space ? ' ' : letter
    places.push(i)
  }
  return { text, places }
}

function rangeOf({ words }: Passage, wanted: string, from: number | null, to: number | null): Range | null {
  if (from !== null && to !== null && flattened(words.slice(from, to)).text.trim() === wanted) return trimmed(words, { from, to })
  const { text, places } = flattened(words)
  const hint = from ?? to ?? 0
  let best: Range | null = null
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const found = { from: places[at]!, to: places[at + wanted.length - 1]! + 1 }
    if (!best || Math.abs(found.from - hint) < Math.abs(best.from - hint)) best = found
  }
  return best
}

function trimmed(words: string, { from, to }: Range): Range {
  while (from < to && /[\s\u200B]/.test(words[from]!)) from++
  while (to > from && /[\s\u200B]/.test(words[to - 1]!)) to--
  return { from, to }
}

/** Where a position lies now; nothing when it never was one of this field's, however it may be written. */
function placeOf(doc: Y.Doc, { runs }: Passage, position: string | null | undefined): number | null {
  if (!position) return null
  try {
    const json = JSON.parse(position) as { tname?: unknown }
    // An unknown name would begin a root of its own.
    if (json.tname != null && !FIELDS.includes(json.tname as Field)) return null
    const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(json), doc)
    const run = runs.find(({ text }) => text === place?.type)
    return run ? run.at + Math.min(Math.max(place!.index, 0), run.length) : null
  } catch {
    return null
  }
}

/** y-tiptap keys a mark that may overlap itself by a digest it keeps to itself; so one is made, and its key read off. */
function keyOf(thread: string): string {
  const fragment = new Y.Doc().getXmlFragment('title')
  const word = titleSchema.text('x', [titleSchema.mark('comment', { thread })])
  prosemirrorToYXmlFragment(titleSchema.node('doc', null, titleSchema.node('paragraph', null, word)), fragment)
  const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
  return Object.keys((text.toDelta() as { attributes: object }[])[0]!.attributes)[0]!
}
