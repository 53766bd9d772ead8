import { Mark } from '@tiptap/core'

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

/** Words somebody suggests to add. The id begins with the suggesting member's number and a full stop. */
export const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  excludes: 'deletion modification insertion',

  addAttributes() {
    return { id: { default: null, rendered: false } }
  },

  renderHTML({ mark }) {
    return ['ins', { 'data-suggestion': String(mark.attrs.id) }, 0]
  },
})

/** Words somebody suggests to take out. */
export const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: 'insertion modification deletion',

  addAttributes() {
    return { id: { default: null, rendered: false } }
  },

  renderHTML({ mark }) {
    return ['del', { 'data-suggestion': String(mark.attrs.id) }, 0]
  },
})

/** Known to the suggestions library, which looks it up; changes of this kind do not travel between machines and are never made. */
export const Modification = Mark.create({
  name: 'modification',
  inclusive: false,
  excludes: 'deletion insertion',

  addAttributes() {
    const hidden = { default: null, rendered: false }
    return { id: hidden, type: hidden, attrName: hidden, previousValue: hidden, newValue: hidden }
  },

  renderHTML() {
    return ['span', { class: 'modification' }, 0]
  },
})

export const annotations = [CommentMark, Insertion, Deletion, Modification]
