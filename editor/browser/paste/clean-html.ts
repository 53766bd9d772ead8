import { isSafeAddress } from '../../schema/link.ts'
import { joinWordLists } from './word-lists.ts'

/** What a paste brought besides its words. */
export interface Brought {
  /** Images carried in the text itself; each stands in the text as a paragraph `imageMarker(n)` until it is sent. */
  images: string[]
  /** Images that lie on another page or another machine, and are left out. */
  foreign: number
}

const GONE = 'script, style, meta, link, title, head, noscript, template, iframe, object, embed, form, input, button, select, textarea, svg, canvas, audio, map, colgroup, col'
const OWN_IMAGE = /\/hinh\/[0-9a-f]{64}(?:[/?#]|$)/
const DATA_IMAGE = /^data:image\/[a-z0-9.+-]+;base64,/i
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|zarsrc|igshid|_ga)$/i
const KEPT: Record<string, string[]> = { a: ['href'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ol: ['start'], img: ['src', 'alt', 'width', 'height'], video: ['src'] }
/** Classes of our own pages, which say what a block is. */
const OWN_CLASSES = /^(?:callout (?:note|decision|deadline)|video|gallery|credit)$/
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, div, figure, pre, section, article'

export function imageMarker(at: number): string {
  return `\u2063anh:${at}\u2063`
}

export function markedImage(text: string): number | null {
  const found = /^\u2063anh:(\d+)\u2063$/.exec(text.trim())
  return found ? Number(found[1]) : null
}

/** Leaves of a copied page what an article knows: its structure and its words. Word, Docs, Excel and web pages alike. */
export function cleanPage(body: Element): Brought {
  dropComments(body)
  for (const gone of body.querySelectorAll(GONE)) gone.remove()
  dropOffice(body)
  joinWordLists(body)
  const brought = takeImages(body)
  nameStyles(body)
  tidyTables(body)
  tidyLinks(body)
  dropAttributes(body)
  for (const wrapper of [...body.querySelectorAll('span, font')]) unwrap(wrapper)
  dropEmpty(body)
  return brought
}

function dropComments(body: Element): void {
  const walk = (node: Node): void => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 8) node.removeChild(child)
      else walk(child)
    }
  }
  walk(body)
}

/** Word's own elements: `o:p` may hold words, drawings and fields never do. */
function dropOffice(body: Element): void {
  for (const own of [...body.querySelectorAll('*')].filter(one => one.tagName.includes(':'))) {
    if (/^o:p$/i.test(own.tagName)) unwrap(own)
    else own.remove()
  }
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  for (const quote of body.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    const block = quote.ownerDocument.createElement('blockquote')
    quote.replaceWith(block)
    block.append(quote)
  }
}

function takeImages(body: Element): Brought {
  const brought: Brought = { images: [], foreign: 0 }
  for (const image of [...body.querySelectorAll('img')]) {
    const address = image.getAttribute('src') ?? ''
    if (OWN_IMAGE.test(address)) continue
    if (DATA_IMAGE.test(address)) {
      const marker = image.ownerDocument.createElement('p')
      marker.textContent = imageMarker(brought.images.push(address) - 1)
      outermost(image, body).after(marker)
    } else if (!isPixel(image)) brought.foreign++
    const figure = image.closest('figure')
    image.remove()
    // What said who made the picture is still said; the frame without its picture is not.
    if (figure) unwrap(figure)
  }
  for (const caption of [...body.querySelectorAll('figcaption')].filter(one => !one.closest('figure'))) rename(caption, 'p')
  return brought
}

/** Counters and spacers of one pixel are no images anybody misses. */
function isPixel(image: Element): boolean {
  return ['width', 'height'].some(name => /^[01](?:px)?$/.test(image.getAttribute(name) ?? ''))
}

/** Images stand between blocks, so one inside a list or a table goes behind the whole of it. */
function outermost(image: Element, body: Element): Element {
  let found: Element = image
  for (let at = image.parentElement; at && at !== body; at = at.parentElement) {
    if (at.matches('p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, figure, a')) found = at
  }
  return found
}

/** Bold, italic and underline written as styles become what they are; a heading is heavy anyhow. */
function nameStyles(body: Element): void {
  for (const element of [...body.querySelectorAll('[style]')]) {
    const style = element.getAttribute('style')!.toLowerCase()
    // Not `mso-bidi-font-weight`, which speaks of another script.
    const weight = /(?<![\w-])font-weight:\s*(\w+)/.exec(style)?.[1]
    const plain = weight === 'normal' || weight === '400'
    if (plain && element.matches('b, strong')) {
      unwrap(element)
      continue
    }
    if (/(?<![\w-])font-style:\s*normal/.test(style) && element.matches('i, em')) {
      unwrap(element)
      continue
    }
    if (!element.matches('span, font, a, b, i, u, strong, em')) continue
    if (weight === 'bold' || Number(weight) >= 600) wrapInside(element, 'strong')
    if (/(?<![\w-])font-style:\s*italic/.test(style)) wrapInside(element, 'em')
    if (/(?<![\w-])text-decoration[^;]*underline/.test(style) && !element.closest('a') && !element.querySelector('a')) wrapInside(element, 'u')
  }
  for (const heavy of [...body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, th) :is(b, strong)')]) unwrap(heavy)
  for (const line of [...body.querySelectorAll('a u, u > a')]) {
    if (line.matches('u')) unwrap(line)
    else if (line.parentElement!.childNodes.length === 1) unwrap(line.parentElement!)
  }
}

/** Cells hold paragraphs and lists; a table of one cell was only a frame, and one inside another becomes its lines. */
function tidyTables(body: Element): void {
  for (const inner of [...body.querySelectorAll('table table')].reverse()) {
    const lines = [...inner.querySelectorAll('tr')].map(row => {
      const line = row.ownerDocument.createElement('p')
      line.textContent = [...row.children].map(cell => cell.textContent!.trim()).join(' ')
      return line
    })
    inner.replaceWith(...lines)
  }
  for (const table of [...body.querySelectorAll('table')]) {
    const caption = table.querySelector('caption')
    if (caption) {
      table.before(caption)
      rename(caption, 'p')
    }
    for (const row of table.querySelectorAll('tr')) if (row.children.length === 0) row.remove()
    const cells = [...table.querySelectorAll('td, th')]
    if (cells.length <= 1) {
      const cell = cells[0]
      table.replaceWith(...(cell?.childNodes ?? []))
      continue
    }
    for (const block of table.querySelectorAll(':is(td, th) :is(h1, h2, h3, h4, h5, h6, pre)')) rename(block, 'p')
    for (const block of [...table.querySelectorAll(':is(td, th) :is(blockquote, div, section, figure, article)')]) unwrapAsLines(block)
    for (const rule of table.querySelectorAll('hr')) rule.remove()
    for (const cell of table.querySelectorAll('thead td')) rename(cell, 'th')
  }
}

function tidyLinks(body: Element): void {
  for (const link of [...body.querySelectorAll('a')]) {
    const address = link.getAttribute('href')
    if (isSafeAddress(address)) link.setAttribute('href', withoutTracking(address!))
    else unwrap(link)
  }
}

/** The address itself, without what only tells its sender where a reader came from. */
export function withoutTracking(address: string): string {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return address
  }
  const beyond = /(?:^|\.)google\.com$/.test(url.hostname) && url.pathname === '/url' ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null
  if (beyond && /^https?:/.test(beyond)) return withoutTracking(beyond)
  const tracked = [...url.searchParams.keys()].filter(name => TRACKING.test(name))
  if (tracked.length === 0) return address
  for (const name of tracked) url.searchParams.delete(name)
  return url.href
}

function dropAttributes(body: Element): void {
  for (const element of body.querySelectorAll('*')) {
    const kept = KEPT[element.tagName.toLowerCase()] ?? []
    for (const { name, value } of [...element.attributes]) {
      const isOwnClass = name === 'class' && OWN_CLASSES.test(value)
      if (!kept.includes(name) && !isOwnClass) element.removeAttribute(name)
    }
  }
}

function dropEmpty(body: Element): void {
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, blockquote, strong, em, b, i, u')].reverse()) {
    const isLastOfCell = paragraph.parentElement?.matches('td, th') && paragraph.parentElement.children.length === 1
    if (!isLastOfCell && paragraph.textContent!.trim() === '' && !paragraph.querySelector('img, br, video')) {
      if (paragraph.textContent && !paragraph.matches('p, h1, h2, h3, h4, h5, h6, li, blockquote')) unwrap(paragraph)
      else paragraph.remove()
    }
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function unwrapAsLines(element: Element): void {
  if (element.querySelector(BLOCKS)) unwrap(element)
  else rename(element, 'p')
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  for (const { name, value } of [...element.attributes]) renamed.setAttribute(name, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

function wrapInside(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag)
  inner.append(...element.childNodes)
  element.append(inner)
}
