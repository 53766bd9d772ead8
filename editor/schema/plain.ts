import * as Y from 'yjs'
import { isAdded, type Attributes } from './suggestions.ts'

/** Brought invisibly by a paste or by an older text; never part of what a person wrote. */
export const ZERO_WIDTH_SPACE = /\u200B/g

/** Containers whose children are blocks of their own; everything else is read as one line. */
const CONTAINERS = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote', 'callout', 'gallery', 'table', 'tableRow', 'tableHeader', 'tableCell'])

/** Blocks that say nothing in words. */
const WORDLESS = new Set(['horizontalRule', 'video'])

/** The words of a fragment as a reader would copy them: one line per block, a line break for a hard break. */
export function plainText(fragment: Y.XmlFragment): string {
  return linesOf(fragment).join('\n')
}

/** Vietnamese counts syllables (chữ): what stands between spaces and holds a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter(part => /[\p{L}\p{N}]/u.test(part)).length
}

/** Words of the body and the lead together, which is how an article's length is spoken of. */
export function articleWords(doc: Y.Doc): number {
  return wordCount(plainText(doc.getXmlFragment('lead'))) + wordCount(plainText(doc.getXmlFragment('body')))
}

type Run = { insert: unknown; attributes?: Attributes }

/** The words of one run as they stand while nothing suggested is accepted: an added word is not there yet, a struck one still is. */
export function wordsOf({ insert, attributes }: Run): string {
  return typeof insert === 'string' && !isAdded(attributes) ? insert.replace(ZERO_WIDTH_SPACE, '') : ''
}

function linesOf(container: Y.XmlFragment | Y.XmlElement): string[] {
  return container.toArray().flatMap(child => {
    if (child instanceof Y.XmlText) return [textOf(child)]
    if (!(child instanceof Y.XmlElement) || WORDLESS.has(child.nodeName)) return []
    if (CONTAINERS.has(child.nodeName)) return linesOf(child)
    const line = inlineOf(child)
    // An image without a caption is not an empty line.
    return child.nodeName === 'figure' && line === '' ? [] : [line]
  })
}

function inlineOf(block: Y.XmlElement): string {
  return block
    .toArray()
    .map(child => {
      if (child instanceof Y.XmlText) return textOf(child)
      if (child instanceof Y.XmlElement) return child.nodeName === 'hardBreak' ? '\n' : inlineOf(child)
      return ''
    })
    .join('')
}

function textOf(text: Y.XmlText): string {
  return text.toDelta().map(wordsOf).join('')
}
