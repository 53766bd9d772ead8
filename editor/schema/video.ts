import { Node } from '@tiptap/core'

const VIDEO_FILE = /^https:\/\/[^\s"'<>]+\.(?:mp4|webm|m4v)(?:\?[^\s"'<>]*)?$/i
const PAGE = /^https:\/\/[^\s"'<>]+$/i

/** A film is shown in place when the address is the file itself; any other page is offered as a link, so no foreign script ever runs. */
export function isVideoFile(address: unknown): address is string {
  return typeof address === 'string' && VIDEO_FILE.test(address)
}

export function isVideoAddress(address: unknown): address is string {
  return typeof address === 'string' && PAGE.test(address)
}

export const Video = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return { address: { default: null, rendered: false } }
  },

  parseHTML() {
    return [
      { tag: 'video[src]', getAttrs: element => addressed(element.getAttribute('src')) },
      { tag: 'p.video', getAttrs: element => addressed(element.querySelector('a')?.getAttribute('href')), priority: 60 },
    ]
  },

  renderHTML({ node }) {
    const { address } = node.attrs
    if (isVideoFile(address)) return ['video', { src: address, controls: '', preload: 'none' }]
    if (isVideoAddress(address)) return ['p', { class: 'video' }, ['a', { href: address, rel: 'noopener noreferrer nofollow' }, address]]
    return ['p', { class: 'video' }]
  },
})

function addressed(address: string | null | undefined) {
  return isVideoAddress(address) ? { address } : false
}
