import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Some keyboards send the tone as a character of its own after the letter; no Vietnamese cluster is longer than this. */
const CLUSTER = 4
/** ProseMirror reads the composed word from the page up to 20 ms after compositionend. */
const AFTER_COMPOSITION_MS = 40
/** A composed word or two, and no more: the rest of the paragraph may be a colleague's at this moment. */
const COMPOSED = 32

/** Everything typed here is stored as NFC, so that "ế" is one letter to search, counting and comparing. */
export const ComposedLetters = Extension.create({
  name: 'composedLetters',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, to, text) => !view.composing && insertComposed(view, from, to, text),
          handleDOMEvents: {
            compositionend: view => {
              setTimeout(() => composeBeforeCaret(view), AFTER_COMPOSITION_MS)
              return false
            },
          },
        },
      }),
    ]
  },
})

function insertComposed(view: EditorView, from: number, to: number, text: string): boolean {
  const before = textBefore(view, from, CLUSTER)
  const typed = before + text
  const composed = typed.normalize('NFC')
  if (composed === typed) return false
  const kept = commonStart(before, composed)
  view.dispatch(view.state.tr.insertText(composed.slice(kept), from - before.length + kept, to).scrollIntoView())
  return true
}

function composeBeforeCaret(view: EditorView): void {
  if (view.isDestroyed || view.composing || !view.state.selection.empty) return
  const caret = view.state.selection.from
  const before = textBefore(view, caret, COMPOSED)
  const composed = before.normalize('NFC')
  if (composed === before) return
  const kept = commonStart(before, composed)
  view.dispatch(view.state.tr.insertText(composed.slice(kept), caret - before.length + kept, caret))
}

/** Up to `length` characters directly before a position, within its own run of text. */
function textBefore(view: EditorView, position: number, length: number): string {
  const { nodeBefore } = view.state.doc.resolve(position)
  return nodeBefore?.isText ? nodeBefore.text!.slice(-length) : ''
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
