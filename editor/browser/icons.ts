import type { ToolbarAct } from './options.ts'

/** Drawn on a 20 × 20 grid with one stroke, in the colour of the words beside them. */
const PATHS: Record<Exclude<ToolbarAct, 'heading2' | 'heading3'>, string> = {
  bold: 'M6.5 4h4a3 3 0 0 1 0 6h-4zM6.5 10h5a3 3 0 0 1 0 6h-5z',
  italic: 'M9 4h5M6 16h5M11.5 4l-3 12',
  bulletList: 'M8 5.5h9M8 10h9M8 14.5h9M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01',
  orderedList: 'M9 5.5h8M9 10h8M9 14.5h8M3.5 3.5h1v4M3.2 12.2c.6-.9 2.3-.7 2.3.4 0 1-2.3 1.8-2.3 3.4h2.5',
  blockquote: 'M4 10.5h3.5V14H4zM4 10.5C4 8 5 6.5 7 6M11.5 10.5H15V14h-3.5zM11.5 10.5c0-2.5 1-4 3-4.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.5-2.5a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.5 2.5a3 3 0 0 0 4.3 4.3l1-1',
  undo: 'M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4 4 0 0 1 0 8H8',
  redo: 'M12.5 4 16 7.5 12.5 11M16 7.5H8.5a4 4 0 0 0 0 8H12',
}

export function icon(act: ToolbarAct): Node {
  if (act === 'heading2' || act === 'heading3') return document.createTextNode(act === 'heading2' ? 'H2' : 'H3')
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svg.namespaceURI, 'path')
  path.setAttribute('d', PATHS[act])
  svg.append(path)
  return svg
}
