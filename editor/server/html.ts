/** The one way text becomes markup: what the schema draws, and of that only what is listed here. */
import type { DOMOutputSpec, Mark, Node } from '@tiptap/pm/model'

const TAGS = new Set([
  ...['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'strong', 'em', 'u', 'a'],
  ...['table', 'tbody', 'tr', 'th', 'td', 'figure', 'img', 'figcaption', 'div', 'aside', 'video'],
])
const ATTRIBUTES = new Set(['href', 'rel', 'start', 'class', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'controls', 'preload'])
const VOID = new Set(['hr', 'br', 'img'])
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00A0': '&nbsp;' }

/** The content of a checked document, without the document itself. */
export function toHtml(doc: Node): string {
  return contentOf(doc)
}

/** Neighbours share the marks they have in common, as a browser's editor draws them. */
function contentOf(parent: Node): string {
  let html = ''
  const open: { mark: Mark; close: string }[] = []
  const closeTo = (depth: number) => {
    while (open.length > depth) html += open.pop()!.close
  }
  parent.forEach(node => {
    let keep = 0
    while (keep < open.length && keep < node.marks.length && open[keep]!.mark.eq(node.marks[keep]!)) keep++
    closeTo(keep)
    for (const mark of node.marks.slice(keep)) {
      const [start, close] = tagsOf(mark.type.spec.toDOM!(mark, true))
      html += start
      open.push({ mark, close })
    }
    html += node.isText ? escape(node.text!) : elementOf(node)
  })
  closeTo(0)
  return html
}

function elementOf(node: Node): string {
  return draw(node.type.spec.toDOM!(node), contentOf(node))
}

/** One drawn element with what is in it; the 0 in a spec is the place of the node's own content. */
function draw(spec: DOMOutputSpec, content: string): string {
  if (typeof spec === 'string') return escape(spec)
  const [, attributes, ...rest] = spec as unknown as [string, unknown, ...unknown[]]
  const children = isAttributes(attributes) ? rest : [attributes, ...rest]
  const inner = children.map(child => (child === 0 ? content : child == null ? '' : draw(child as DOMOutputSpec, content))).join('')
  const [start, close] = tagsOf(spec)
  return start + inner + close
}

/** The tags of one drawn element. An element that is not on the list leaves only its content. */
function tagsOf(spec: DOMOutputSpec): [string, string] {
  const [tag, attributes] = spec as unknown as [string, unknown]
  if (!TAGS.has(tag)) return ['', '']
  const text = (isAttributes(attributes) ? Object.entries(attributes) : [])
    .filter(([name, value]) => ATTRIBUTES.has(name) && value != null)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('')
  return [`<${tag}${text}>`, VOID.has(tag) ? '' : `</${tag}>`]
}

function isAttributes(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function escape(text: string): string {
  return text.replace(/[&<>"\u00A0]/g, c => ESCAPES[c]!)
}
