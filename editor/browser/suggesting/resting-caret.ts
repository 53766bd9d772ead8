import type { Editor } from '@tiptap/core'

/** Somebody who walks through a text does not want to be told of every place they pass. */
const REST_MS = 600
const WALKING_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

/** Tells of a caret that walked by keys and has come to rest; whoever types, clicks or leaves is not resting. */
export function watchRest(editor: Editor, rested: () => void, signal: AbortSignal): void {
  let walking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    walking = false
    clearTimeout(timer)
  }
  const { dom } = editor.view
  dom.addEventListener('keydown', event => (WALKING_KEYS.has(event.key) ? (walking = true) : stop()), { signal, capture: true })
  dom.addEventListener('pointerdown', stop, { signal })
  editor.on('blur', stop)
  editor.on('selectionUpdate', ({ transaction }) => {
    clearTimeout(timer)
    if (transaction.docChanged) walking = false
    if (walking) timer = setTimeout(rested, REST_MS)
  })
  signal.addEventListener('abort', stop)
}
