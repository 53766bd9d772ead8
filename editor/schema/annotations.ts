import { Mark } from '@tiptap/core'
import { colourOfMember, memberOf } from './suggestions.ts'

/**
 * What stands on the text without being part of it. None of these is taken in by pasting: a copied passage brings its
 * words, not the talk about them.
 */

/** A place a comment thread speaks of. Threads may overlap, so the mark does not exclude itself. */
export const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',

  addAttributes() {
    return { thread: { default: null, rendered: false } }
  },

  renderHTML({ mark }) {
    return ['span', { class: 'comment', 'data-thread': String(mark.attrs.thread) }, 0]
  },
})

/**
 * Words somebody suggests to add. The id begins with the suggesting member's number and a full stop. Suggestions of
 * several people may lie over each other: each has a key of its own in the document, so that no two ever overwrite one another.
 */
export const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  excludes: '',

  addAttributes() {
    return { id: { default: null, rendered: false } }
  },

  renderHTML({ mark }) {
    return ['ins', drawn(mark.attrs.id), 0]
  },
})

/** Words somebody suggests to take out. */
export const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: '',

  addAttributes() {
    return { id: { default: null, rendered: false } }
  },

  renderHTML({ mark }) {
    return ['del', drawn(mark.attrs.id), 0]
  },
})

export const annotations = [CommentMark, Insertion, Deletion]

function drawn(id: unknown): Record<string, string> {
  return { 'data-suggestion': String(id), style: `--person: ${colourOfMember(memberOf(id))}` }
}
