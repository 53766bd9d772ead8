/**
 * One text, one string: what two machines must agree on before a decision pins it. Who typed what, in which order, and
 * what is drawn over the text (comments, presence) leave no trace here.
 */
import type { Schema } from '@tiptap/pm/model'
import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import * as Y from 'yjs'
import { bodySchema } from './index.ts'
import { plainText, wordsOf } from './plain.ts'
import { markName } from './suggestions.ts'

type Attributes = Record<string, unknown>
type Mark = { type: string; attrs?: Attributes }
type Node = { type: string; attrs?: Attributes; content?: Node[]; text?: string; marks?: Mark[] }

/** Marks that annotate the text without being part of it: comments, and what is suggested but not accepted. */
export const ANNOTATIONS = /^(?:comment|presence|insertion|deletion)/i

/** A lone half of a surrogate pair has no UTF-8; every encoder must see the same replacement. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu

/** Stable JSON of {title, lead, body}: sorted keys, no defaults, equal neighbours joined, no trailing empty paragraphs. */
export function canonicalText(doc: Y.Doc): string {
  const text = {
    title: plainText(doc.getXmlFragment('title')).trim(),
    lead: plainText(doc.getXmlFragment('lead')).trim(),
    body: withoutTrailingEmpty(childrenOf(doc.getXmlFragment('body'))),
  }
  return JSON.stringify(sorted(text)).replace(LONE_SURROGATE, '\uFFFD')
}

/** Lowercase hex SHA-256 of the UTF-8 of {@link canonicalText}; pure JavaScript, because plain http has no WebCrypto. */
export function textHash(doc: Y.Doc): string {
  return Array.from(digest(encodeUtf8(canonicalText(doc))), byte => byte.toString(16).padStart(2, '0')).join('')
}

function childrenOf(parent: Y.XmlFragment | Y.XmlElement): Node[] {
  const nodes: Node[] = []
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) for (const run of runsOf(child)) pushMerging(nodes, run)
    else if (child instanceof Y.XmlElement) nodes.push(nodeOf(child))
  }
  return nodes
}

function nodeOf(element: Y.XmlElement): Node {
  const attrs = withoutDefaults(element.getAttributes(), bodySchema.nodes[element.nodeName]?.spec.attrs)
  const content = childrenOf(element)
  return { type: element.nodeName, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }
}

function runsOf(text: Y.XmlText): Node[] {
  return text.toDelta().flatMap((part: { insert: unknown; attributes?: Attributes }) => {
    const run = wordsOf(part)
    if (run === '') return []
    const marks = marksOf(part.attributes ?? {})
    return [{ type: 'text', text: run, ...(marks.length > 0 && { marks }) }]
  })
}

function marksOf(attributes: Attributes): Mark[] {
  return Object.entries(attributes)
    .map(([key, value]) => ({ type: markName(key), value }))
    .filter(({ type, value }) => value != null && !ANNOTATIONS.test(type))
    .map(({ type, value }) => {
      const attrs = withoutDefaults(value as Attributes, bodySchema.marks[type]?.spec.attrs)
      return { type, ...(attrs && { attrs }) }
    })
    .sort((a, b) => order(a.type, b.type) || order(JSON.stringify(sorted(a)), JSON.stringify(sorted(b))))
}

function withoutDefaults(attrs: Attributes, specs: Schema['marks'][string]['spec']['attrs']): Attributes | undefined {
  const kept = Object.entries(attrs).filter(([name, value]) => value != null && value !== specs?.[name]?.default)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

function pushMerging(nodes: Node[], run: Node): void {
  const last = nodes[nodes.length - 1]
  if (last?.type === 'text' && JSON.stringify(sorted(last.marks)) === JSON.stringify(sorted(run.marks))) last.text! += run.text!
  else nodes.push(run)
}

function withoutTrailingEmpty(nodes: Node[]): Node[] {
  let end = nodes.length
  while (end > 0 && nodes[end - 1]!.type === 'paragraph' && !nodes[end - 1]!.content) end--
  return nodes.slice(0, end)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => order(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
