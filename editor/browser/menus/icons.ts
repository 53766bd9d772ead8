/** Drawn on a 20 × 20 grid with one stroke, in the colour of the words beside them. */
const PATHS = {
  bold: 'M6.5 4h4a3 3 0 0 1 0 6h-4zM6.5 10h5a3 3 0 0 1 0 6h-5z',
  italic: 'M9 4h5M6 16h5M11.5 4l-3 12',
  underline: 'M6 4v5a4 4 0 0 0 8 0V4M5 16.5h10',
  bulletList: 'M8 5.5h9M8 10h9M8 14.5h9M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01',
  orderedList: 'M9 5.5h8M9 10h8M9 14.5h8M3.5 3.5h1v4M3.2 12.2c.6-.9 2.3-.7 2.3.4 0 1-2.3 1.8-2.3 3.4h2.5',
  blockquote: 'M4 10.5h3.5V14H4zM4 10.5C4 8 5 6.5 7 6M11.5 10.5H15V14h-3.5zM11.5 10.5c0-2.5 1-4 3-4.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.5-2.5a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.5 2.5a3 3 0 0 0 4.3 4.3l1-1',
  heading2: 'M2.5 5v10M9 5v10M2.5 10H9M12.4 8.6c.2-2.2 4.6-2.2 4.6.3 0 2.2-4.4 3-4.6 6.1H17',
  heading3: 'M2.5 5v10M9 5v10M2.5 10H9M12.6 7.2h4.2l-2.5 3c4 0 3.6 5 .2 4.9-1.1 0-1.9-.5-2.3-1.3',
  undo: 'M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4 4 0 0 1 0 8H8',
  redo: 'M12.5 4 16 7.5 12.5 11M16 7.5H8.5a4 4 0 0 0 0 8H12',
  plus: 'M10 4v12M4 10h12',
  grip: 'M7.5 5h.01M7.5 10h.01M7.5 15h.01M12.5 5h.01M12.5 10h.01M12.5 15h.01',
  paragraph: 'M4 6h12M4 10h12M4 14h7',
  camera: 'M3 6.5h3l1.5-2h5l1.5 2h3v9H3zM10 13.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5',
  image: 'M3 4.5h14v11H3zM3 13l4-4 3.5 3.5L13 10l4 4M12.5 7.5h.01',
  gallery: 'M5.5 3.5h11v9h-11zM3 6v10h11M5.5 10.5 9 7.5l3 3',
  table: 'M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M8 4.5v11M12.5 4.5v11',
  divider: 'M3 10h14M7 5h6M7 15h6',
  note: 'M10 9v5M10 6.2h.01M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  decision: 'M6.5 10.2 9 12.7l4.7-5.2M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  deadline: 'M10 6v4.2l2.8 1.6M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  video: 'M3 5h14v10H3zM8.5 7.7v4.6l3.7-2.3z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  expand: 'M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4',
  up: 'M10 16V4M5.5 8.5 10 4l4.5 4.5',
  down: 'M10 4v12M5.5 11.5 10 16l4.5-4.5',
  left: 'M16 10H4M8.5 5.5 4 10l4.5 4.5',
  right: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  close: 'M5 5l10 10M15 5 5 15',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  bin: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6',
  rowAbove: 'M3 9h14v7H3zM10 9v7M10 2.5v4M8 4.5h4',
  rowBelow: 'M3 4h14v7H3zM10 4v7M10 13.5v4M8 15.5h4',
  columnLeft: 'M9 3v14h7V3zM9 10h7M2.5 10h4M4.5 8v4',
  columnRight: 'M4 3v14h7V3zM4 10h7M13.5 10h4M15.5 8v4',
  deleteRow: 'M3 4h14v5H3zM10 4v5M7.5 12.5l5 5M12.5 12.5l-5 5',
  deleteColumn: 'M4 3v14h5V3zM4 10h5M12.5 7.5l5 5M17.5 7.5l-5 5',
  header: 'M3 4.5h14v11H3zM3 8.5h14M3 6.5h14M10 8.5v7',
  merge: 'M3 4.5h14v11H3zM6 10h3M14 10h-3M7.5 8.5 9 10l-1.5 1.5M12.5 8.5 11 10l1.5 1.5',
  split: 'M3 4.5h14v11H3zM10 4.5v11',
} as const

export type IconName = keyof typeof PATHS

export function icon(name: IconName): Node {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svg.namespaceURI, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
