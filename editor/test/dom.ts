/** A document for tests that need one; what the editor's own code finds in a browser. */
import { Window } from 'happy-dom'
import { DOMParser } from '@tiptap/pm/model'
import { bodySchema } from '../schema/index.ts'
import { cleanPage, type Brought } from '../browser/paste/clean-html.ts'
import { cleanPastedMarkup } from '../browser/paste/paste-text.ts'

const window = new Window()
Object.assign(globalThis, { document: window.document, window })

export interface Pasted {
  /** What a writer sees, as lines: `h2 Kết luận`, `- gạch đầu dòng`, `| ô | ô |`. */
  lines: string[]
  html: string
  brought: Brought
}

/** What becomes of a clipboard's markup: cleaned, then read by the schema, as the paste does it. */
export function paste(html: string): Pasted {
  const page = new window.DOMParser().parseFromString(cleanPastedMarkup(html), 'text/html')
  const body = page.body as unknown as HTMLElement
  const brought = cleanPage(body)
  const doc = DOMParser.fromSchema(bodySchema).parse(body)
  return { lines: linesOf(doc.toJSON() as Json), html: body.innerHTML, brought }
}

interface Json {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: Json[]
}

const SIGNS: Record<string, string> = { bold: '*', italic: '/', underline: '_' }

function linesOf(node: Json, indent = ''): string[] {
  const children = node.content ?? []
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const sign = node.type === 'bulletList' ? '-' : '1.'
    return children.flatMap(item => (item.content ?? []).flatMap((block, at) => linesOf(block, at === 0 ? `${indent}${sign} ` : `${indent}  `)))
  }
  if (node.type === 'table') return children.map(row => `| ${(row.content ?? []).map(cell => cellOf(cell)).join(' | ')} |`)
  if (node.type === 'blockquote') return children.flatMap(child => linesOf(child, `${indent}> `))
  if (node.type === 'heading') return [`${indent}h${String(node.attrs!.level)} ${inline(node)}`]
  if (node.type === 'paragraph') return [indent + inline(node)]
  if (node.type === 'figure') return [`[${String(node.attrs!.media).slice(0, 4)}] ${inline(node)}`]
  return children.flatMap(child => linesOf(child, indent))
}

function cellOf(cell: Json): string {
  const { colspan = 1, rowspan = 1 } = (cell.attrs ?? {}) as { colspan?: number; rowspan?: number }
  const spans = (colspan > 1 ? `↔${colspan} ` : '') + (rowspan > 1 ? `↕${rowspan} ` : '')
  return (cell.type === 'tableHeader' ? '# ' : '') + spans + (cell.content ?? []).flatMap(block => linesOf(block)).join(' ⏎ ')
}

function inline(node: Json): string {
  return (node.content ?? [])
    .map(run => {
      if (run.type === 'hardBreak') return '↵'
      const signs = (run.marks ?? []).map(mark => (mark.type === 'link' ? `{${String(mark.attrs!.href)}}` : (SIGNS[mark.type] ?? '?'))).sort()
      return [...signs, run.text, ...signs.filter(sign => sign.length === 1).reverse()].join('')
    })
    .join('')
}
