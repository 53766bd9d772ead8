import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

interface Letter {
  letter: string
  attributes: Record<string, unknown> | undefined
  /** Its number among this page's own letters that no server has confirmed. */
  own: number | null
}

/** A text with letters that nobody may have heard of yet. */
export interface UnheardText {
  text: Y.XmlText
  letters: Letter[]
}

/** Every text of the body as it was before a colleague's change, by its words; and those with unheard letters of this page. */
export interface Unheard {
  texts: Map<Y.XmlText, string>
  own: UnheardText[]
}

/** What would be lost if a colleague, who has not heard of it, had written these blocks anew. Nothing when all is confirmed. */
export function unheardIn(body: Y.XmlFragment, committed: Uint8Array | undefined): Unheard {
  const client = body.doc!.clientID
  const from = (committed && Y.decodeStateVector(committed).get(client)) ?? 0
  const unheard: Unheard = { texts: new Map(), own: [] }
  for (const text of textsIn(body)) {
    const letters = lettersOf(text, client, from)
    unheard.texts.set(text, letters.map(({ letter }) => letter).join(''))
    if (letters.some(({ own }) => own !== null)) unheard.own.push({ text, letters })
  }
  return unheard
}

/** Fewer letters than these are not worth a copy: whoever typed them saw the paragraph go. */
export const WORTH_KEEPING = 8

/**
 * Letters that went with their block are typed again where the rest of its words now stand. The colleague knew the block without some
 * of the letters, the last ones: so the place is the changed text that has all the others in their order. Answers the paragraphs for
 * whose letters there is no place any more.
 */
export function typeAgain(body: Y.XmlFragment, { texts, own }: Unheard): string[] {
  const gone = own.filter(({ text }) => text._item!.deleted)
  const homeless: string[] = []
  if (gone.length === 0) return homeless
  body.doc!.transact(() => {
    for (const { letters } of gone) {
      let found = false
      const changed = textsIn(body).map(text => ({ text, words: wordsOf(text) })).filter(({ text, words }) => texts.get(text) !== words)
      const known = [...letters.map(({ own }) => own).filter(own => own !== null).sort((a, b) => b - a), -1]
      for (const last of known) {
        const isKnown = ({ own }: Letter) => own === null || own <= last
        const base = letters.filter(isKnown).map(({ letter }) => letter).join('')
        const place = base.trim() === '' ? undefined : changed.find(({ words }) => words.includes(base))
        if (!place) continue
        let at = place.words.indexOf(base)
        for (const letter of letters) {
          if (!isKnown(letter)) place.text.insert(at, letter.letter, letter.attributes ?? {})
          at++
        }
        found = true
        break
      }
      if (!found && letters.filter(({ own }) => own !== null).length >= WORTH_KEEPING) homeless.push(letters.map(({ letter }) => letter).join('').trim())
    }
  }, ySyncPluginKey)
  return homeless
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap(child => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []))
}

function wordsOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

function lettersOf(text: Y.XmlText, client: number, from: number): Letter[] {
  const letters = (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? Array.from({ length: insert.length }, (_, i): Letter => ({ letter: insert[i]!, attributes, own: null })) : [],
  )
  let at = 0
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    for (let i = 0; i < item.length; i++, at++) if (item.id.client === client && item.id.clock + i >= from && letters[at]) letters[at]!.own = item.id.clock + i
  }
  return letters
}
