import type { EditorView } from '@tiptap/pm/view'

/** Puts something small under a place of the text, inside the editor's width. */
export function placeBeside(element: HTMLElement, host: HTMLElement, view: EditorView, position: number): void {
  const at = view.coordsAtPos(Math.min(position, view.state.doc.content.size))
  const frame = host.getBoundingClientRect()
  element.hidden = false
  element.style.top = `${at.bottom - frame.top + 6}px`
  // In CSS, so that it stays inside when a phone is turned or its keyboard opens.
  element.style.left = `clamp(0px, ${at.left - frame.left - 24}px, calc(100% - ${element.offsetWidth}px))`
}
