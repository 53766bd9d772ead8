import type { SaveState } from './save-state.ts'

/** States a screen reader interrupts for; the others change with every keystroke. */
const WORTH_SAYING = new Set<SaveState['name']>(['late', 'offline', 'refused'])

/**
 * Draws the save state into the page's own element. Here and not in Blazor, because a lost circuit would leave "saved"
 * standing; looked up at each change, because Blazor may have drawn the element anew.
 */
export function drawSaveStatus(id: string | null | undefined, state: SaveState): void {
  const element = id ? document.getElementById(id.replace(/^#/, '')) : null
  if (!element || (element.dataset.state === state.name && element.textContent === state.words)) return
  element.classList.add('editor-save')
  element.dataset.state = state.name
  element.setAttribute('role', 'status')
  element.setAttribute('aria-live', WORTH_SAYING.has(state.name) ? 'polite' : 'off')
  element.textContent = state.words
}
