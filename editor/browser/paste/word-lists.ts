/** Word copies a list as paragraphs that only look like one: each says its list and level in `mso-list`. */

const LEVEL = /mso-list:\s*l(\d+)\s+level(\d+)/i
/** "1.", "a)", "iv.", "(2)": anything else in front of an item is a bullet. */
const NUMBER = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]$/i

interface Item {
  paragraph: Element
  level: number
  ordered: boolean
}

export function joinWordLists(body: Element): void {
  for (const paragraph of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    if (!paragraph.isConnected || !itemOf(paragraph)) continue
    const items: Item[] = []
    for (let next: Element | null = paragraph; next; next = next.nextElementSibling) {
      const item = itemOf(next)
      if (!item) break
      items.push(item)
    }
    const list = build(items, items[0]!.level)
    paragraph.before(list)
    for (const { paragraph: gone } of items) gone.remove()
  }
}

function itemOf(element: Element): Item | null {
  const level = LEVEL.exec(element.getAttribute('style') ?? '')
  // A heading numbered by Word is a heading still.
  if (!level || !/^p$/i.test(element.tagName)) return null
  return { paragraph: element, level: Number(level[2]), ordered: NUMBER.test(markerOf(element)) }
}

function markerOf(paragraph: Element): string {
  return (ignored(paragraph)?.textContent ?? '').replace(/\s+/g, '')
}

function ignored(paragraph: Element): Element | undefined {
  return [...paragraph.querySelectorAll('span')].find(span => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''))
}

function build(items: Item[], level: number): Element {
  const { ownerDocument } = items[0]!.paragraph
  const list = ownerDocument.createElement(items[0]!.ordered ? 'ol' : 'ul')
  for (let at = 0; at < items.length; ) {
    const deeper = items.slice(at).findIndex(item => item.level <= level)
    const end = deeper < 0 ? items.length : at + deeper
    if (end > at) {
      const nested = build(items.slice(at, end), items[at]!.level)
      ;(list.lastElementChild ?? list.appendChild(ownerDocument.createElement('li'))).append(nested)
      at = end
      continue
    }
    list.append(itemFrom(items[at]!.paragraph))
    at++
  }
  return list
}

function itemFrom(paragraph: Element): Element {
  ignored(paragraph)?.remove()
  const item = paragraph.ownerDocument.createElement('li')
  const words = paragraph.ownerDocument.createElement('p')
  words.append(...paragraph.childNodes)
  item.append(words)
  return item
}
