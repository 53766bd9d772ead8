import { Node } from '@tiptap/core'

export const CALLOUTS = ['note', 'decision', 'deadline'] as const
export type CalloutKind = (typeof CALLOUTS)[number]

/** A box for what a reader must not miss: a decision taken, a deadline, a note. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,

  addAttributes() {
    return { kind: { default: 'note' satisfies CalloutKind, rendered: false } }
  },

  parseHTML() {
    return [{ tag: 'aside.callout', getAttrs: element => ({ kind: CALLOUTS.find(kind => element.classList.contains(kind)) ?? 'note' }) }]
  },

  renderHTML({ node }) {
    return ['aside', { class: `callout ${kindOf(node.attrs.kind)}` }, 0]
  },
})

function kindOf(kind: unknown): CalloutKind {
  return CALLOUTS.find(known => known === kind) ?? 'note'
}
