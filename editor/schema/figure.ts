import { mergeAttributes, Node } from '@tiptap/core'

const MEDIA = /^[0-9a-f]{64}$/
const OWN_ADDRESS = /\/hinh\/([0-9a-f]{64})(?:\/nho)?(?:[?#]|$)/

/** The address of a stored image by its SHA-256, or nothing where that is no such hash. */
export function imageAddress(media: unknown): string | null {
  return typeof media === 'string' && MEDIA.test(media) ? `/hinh/${media}` : null
}

/** An image of the article. Its caption is text like any other; what a reader does not see in the text is an attribute. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,

  addAttributes() {
    return {
      media: { default: null, rendered: false },
      width: { default: null, rendered: false },
      height: { default: null, rendered: false },
      alt: { default: '', rendered: false },
      credit: { default: '', rendered: false },
    }
  },

  parseHTML() {
    const contentElement = (element: globalThis.Node) =>
      (element as HTMLElement).querySelector<HTMLElement>('figcaption') ?? document.createElement('figcaption')
    const getAttrs = (element: HTMLElement) => stored(element)
    return [
      { tag: 'figure', contentElement, getAttrs },
      { tag: 'img', contentElement, getAttrs },
    ]
  },

  renderHTML({ node, HTMLAttributes }) {
    const { media, width, height, alt, credit } = node.attrs
    const image = ['img', { src: imageAddress(media), alt, width, height }] as const
    const source = credit ? ([['p', { class: 'credit' }, credit]] as const) : []
    return ['figure', mergeAttributes(HTMLAttributes), image, ['figcaption', 0], ...source]
  },
})

/** Several images that belong together. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,
  draggable: true,

  parseHTML() {
    return [{ tag: 'div.gallery' }]
  },

  renderHTML() {
    return ['div', { class: 'gallery' }, 0]
  },
})

/** What a copied figure of our own says; an image from anywhere else is not ours to show. */
function stored(element: HTMLElement): Record<string, unknown> | false {
  const image = element.matches('img') ? element : element.querySelector('img')
  const media = OWN_ADDRESS.exec(image?.getAttribute('src') ?? '')?.[1]
  if (!image || !media) return false
  const size = (name: string) => Number(image.getAttribute(name)) || null
  const credit = element.querySelector('.credit')?.textContent ?? ''
  return { media, width: size('width'), height: size('height'), alt: image.getAttribute('alt') ?? '', credit }
}
