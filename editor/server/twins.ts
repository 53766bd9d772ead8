/**
 * Words that two people have moved without knowing of each other. The shared document cannot move words: whoever reshapes, splits or
 * joins blocks takes them out and writes them anew, and two who do so at once leave them there twice, side by side. Yjs keeps between
 * which neighbours everything was put, so what lies there unknown to its author can be told from what was doubled on purpose.
 */
import * as Y from 'yjs'

/** Fewer words than these may be equal by chance. */
const TOO_FEW = 3

/** What is nothing but words in a certain form; a block that holds anything else is never taken away. */
const WORDS_ONLY = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'callout', 'hardBreak'])

/** What an update brings that was not there. Read before the update is applied. */
export type Fresh = { has: (id: Y.ID | null) => boolean; blocks: Y.ID[]; letters: Y.ID[] }

export function freshIn(doc: Y.Doc, update: Uint8Array): Fresh {
  const had = new Map<number, number>()
  const fresh: Fresh = { has: id => id !== null && id.clock >= (had.get(id.client) ?? Infinity), blocks: [], letters: [] }
  for (const struct of Y.decodeUpdate(update).structs) {
    const { client } = struct.id
    if (!had.has(client)) had.set(client, Y.getState(doc.store, client))
    if (!(struct instanceof Y.Item) || !fresh.has(struct.id)) continue
    if (struct.content instanceof Y.ContentType && struct.content.type instanceof Y.XmlElement) fresh.blocks.push(struct.id)
    else if (struct.content instanceof Y.ContentString && isTelling(wordsOf(struct.content.str))) fresh.letters.push(struct.id)
  }
  return fresh
}

/** Once the update is in: makes one of what stands there twice. What came last stays, and takes along what the other has besides. */
export function joinTwins(doc: Y.Doc, fresh: Fresh): void {
  for (const id of fresh.blocks) {
    const item = Y.getItem(doc.store, id)
    if (item instanceof Y.Item && isBlock(item) && !fresh.has((item.parent as Y.XmlElement)._item?.id ?? null)) joinBlocks(item, fresh)
  }
  for (const id of fresh.letters) {
    const item = Y.getItem(doc.store, id)
    if (item instanceof Y.Item && item.parent instanceof Y.XmlText && !fresh.has(item.parent._item?.id ?? null)) joinLetters(item, fresh)
  }
}

function joinBlocks(item: Y.Item, fresh: Fresh): void {
  for (const twin of unknownTo(item, fresh)) {
    if (item.deleted) return
    if (!isBlock(twin)) continue
    const [stays, goes] = [blockOf(item), blockOf(twin)]
    if (isOneBlock(item, twin)) mergeBlocks(stays, goes)
    else if (isOneSplit(words(stays), words(goes))) mergeBlocks(stays, goes)
  }
}

/** Both were put in the place of one and the same block that is gone. */
function isOneBlock({ rightOrigin: a }: Y.Item, twin: Y.Item): boolean {
  const b = twin.rightOrigin
  if (!a || !b || a.client !== b.client || a.clock !== b.clock) return false
  for (let item = twin.right; item; item = item.right) if (item.id.client === a.client && item.id.clock === a.clock) return item.deleted
  return false
}

/** Both hold the end of one block, cut off at different words. */
function isOneSplit(a: string[], b: string[]): boolean {
  const shorter = Math.min(a.length, b.length)
  return shorter >= TOO_FEW && sharedEnd(a, b, 0) === shorter
}

function mergeBlocks(stays: Y.XmlElement, goes: Y.XmlElement): void {
  const [a, b] = [words(stays), words(goes)]
  if (b.length === 0 || !holdsWordsOnly(goes)) return
  if (contains(a, b)) return remove(goes)
  const [into, from] = [onlyText(stays), onlyText(goes)]
  if (!into || !from) {
    if (contains(b, a) && a.length > 0 && holdsWordsOnly(stays)) remove(stays)
    return
  }
  const start = sharedStart(a, b)
  const end = sharedEnd(a, b, start)
  if (start + end < Math.min(a.length, b.length) && (start + end < TOO_FEW || 2 * (start + end) < Math.min(a.length, b.length))) return
  // Behind this block's own words, so that whoever writes at the other's end finds the same words before the caret.
  const [mine, theirs] = [plain(into), plain(from)]
  const at = placeOf(mine, a.length - end)
  const carried = theirs.slice(placeOf(theirs, start), placeOf(theirs, b.length - end)).trim()
  if (carried !== '') into.insert(at, at < mine.length ? `${carried} ` : /(^|\s)$/.test(mine) ? carried : ` ${carried}`)
  remove(goes)
}

/** Equal words that two people appended to one text, as when both join the next block to it. */
function joinLetters(item: Y.Item, fresh: Fresh): void {
  const run = runOf(item, i => fresh.has(i.id))
  for (const other of unknownTo(item, fresh)) {
    if (item.deleted || other.deleted || !(other.content instanceof Y.ContentString)) continue
    const twin = runOf(other, i => !fresh.has(i.id) && i.id.client === other.id.client)
    if (twin.text.trim() !== run.text.trim()) continue
    const text = item.parent as unknown as Y.XmlText
    text.delete(indexOf(twin.first), twin.text.length)
    return
  }
}

/** What lies between an item and the neighbours its author saw, and is not of the same update: its author did not know of it. */
function unknownTo(item: Y.Item, fresh: Fresh): Y.Item[] {
  const found: Y.Item[] = []
  const note = (other: Y.Item) => void (!other.deleted && !fresh.has(other.id) && found.push(other))
  for (let other = item.left; other && !holds(other, item.origin); other = other.left) note(other)
  for (let other = item.right; other && !holds(other, item.rightOrigin); other = other.right) note(other)
  return found
}

function holds({ id, length }: Y.Item, wanted: Y.ID | null): boolean {
  return wanted !== null && id.client === wanted.client && id.clock <= wanted.clock && wanted.clock < id.clock + length
}

/** The letters around an item that were written in one go. */
function runOf(item: Y.Item, belongs: (item: Y.Item) => boolean): { first: Y.Item; text: string } {
  const isPart = (i: Y.Item | null): i is Y.Item => i !== null && (i.deleted || (belongs(i) && (i.content instanceof Y.ContentString || i.content instanceof Y.ContentFormat)))
  let first = item
  for (let i = item.left; isPart(i); i = i.left) if (!i.deleted && i.content instanceof Y.ContentString) first = i
  let text = ''
  for (let i: Y.Item | null = first; isPart(i); i = i.right) if (!i.deleted && i.content instanceof Y.ContentString) text += i.content.str
  return { first, text }
}

function indexOf(item: Y.Item): number {
  let index = 0
  for (let i = item.left; i; i = i.left) if (!i.deleted && i.countable) index += i.length
  return index
}

function isBlock({ deleted, content }: Y.Item): boolean {
  return !deleted && content instanceof Y.ContentType && content.type instanceof Y.XmlElement
}

function blockOf(item: Y.Item): Y.XmlElement {
  return (item.content as Y.ContentType).type as unknown as Y.XmlElement
}

function remove(block: Y.XmlElement): void {
  const parent = block.parent as Y.XmlFragment
  parent.delete(parent.toArray().indexOf(block), 1)
}

function holdsWordsOnly(block: Y.XmlElement): boolean {
  return WORDS_ONLY.has(block.nodeName) && block.toArray().every(child => child instanceof Y.XmlText || (child instanceof Y.XmlElement && holdsWordsOnly(child)))
}

/** The one text of a block that is nothing else. */
function onlyText(block: Y.XmlElement): Y.XmlText | null {
  const texts = textsIn(block)
  return texts.length === 1 && holdsWordsOnly(block) ? texts[0]! : null
}

function textsIn(block: Y.XmlElement): Y.XmlText[] {
  return block.toArray().flatMap(child => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []))
}

function words(block: Y.XmlElement): string[] {
  return textsIn(block).flatMap(text => wordsOf(plain(text)))
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('')
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

function isTelling(words: string[]): boolean {
  return words.length >= TOO_FEW
}

/** Where a word begins, counted from 0; the end of the text for the one after the last. */
function placeOf(text: string, word: number): number {
  let at = text.length - text.trimStart().length
  for (let n = 0; n < word && at < text.length; n++) at += /^\S+\s*/.exec(text.slice(at))![0].length
  return at
}

function sharedStart(a: string[], b: string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** How many last words are the same, those of the shared start left out. */
function sharedEnd(a: string[], b: string[], start: number): number {
  let n = 0
  while (n < Math.min(a.length, b.length) - start && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

function contains(whole: string[], part: string[]): boolean {
  return whole.some((_, at) => part.every((word, i) => whole[at + i] === word))
}
