import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { colourOf, type PresentUser } from './people.ts'

const NAME_SHOWN_MS = 2_000

/** Colleagues' carets, each with its name: shown for two seconds after it moves, and on hover. */
export const NamedCarets = Extension.create<{ awareness: Awareness }>({
  name: 'namedCarets',

  addProseMirrorPlugins() {
    const { awareness } = this.options
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: (user: PresentUser, client: number) => caret(user, client),
        selectionBuilder: (user: PresentUser) => ({ class: 'editor-selection', style: `--person: ${colourOf(user)}` }),
      }),
    ]
  },

  onCreate() {
    const timers = new Map<number, ReturnType<typeof setTimeout>>()
    const showNames = ({ added, updated }: { added: number[]; updated: number[] }) => {
      for (const client of [...added, ...updated]) {
        const find = () => this.editor.view.dom.querySelector(`.editor-caret[data-client="${client}"]`)
        find()?.classList.add('is-moving')
        clearTimeout(timers.get(client))
        timers.set(client, setTimeout(() => find()?.classList.remove('is-moving'), NAME_SHOWN_MS))
      }
    }
    // After the caret plugin has drawn the new place.
    const onChange = (changes: { added: number[]; updated: number[] }) => setTimeout(() => this.editor.isDestroyed || showNames(changes))
    this.options.awareness.on('change', onChange)
    this.editor.on('destroy', () => {
      this.options.awareness.off('change', onChange)
      timers.forEach(clearTimeout)
    })
  },
})

function caret(user: PresentUser, client: number): HTMLElement {
  const element = document.createElement('span')
  element.className = 'editor-caret is-moving'
  element.dataset.client = String(client)
  element.style.setProperty('--person', colourOf(user))
  const name = document.createElement('span')
  name.className = 'editor-caret-name'
  name.textContent = user.name ?? ''
  element.append(name)
  return element
}
