import type { EditorView } from '@tiptap/pm/view'

/** Puts something small under a place of the text, inside the editor's width. */
export function placeBeside(element: HTMLElement, host: HTMLElement, view: EditorView, position: number): void {
  const at = view.coordsAtPos(Math.min(position, view.state.doc.content.size))
  const frame = host.getBoundingClientRect()
  element.hidden = false
  element.style.top = `${at.bottom - frame.top + 6}px`
  element.style.left = `${Math.max(0, Math.min(at.left - frame.left - 24, frame.width - element.offsetWidth))}px`
}
