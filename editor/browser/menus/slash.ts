import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Longer than any name in the menu; beyond it, what follows the slash is simply text. */
const LONGEST_QUERY = 24
const SLASH = new RegExp(`(?:^|\\s)/((?:[^\\s/][^/\\n]{0,${LONGEST_QUERY - 1}})?)$`, 'u')

export interface OpenMenu {
  /** `slash`: what is typed after it is looked up. `plus`: opened by a button, and closed by typing. */
  by: 'slash' | 'plus'
  /** Where the slash stands, or the caret. */
  from: number
  query: string
  chosen: number
}

type Order = { open: 'plus' } | { close: true } | { choose: number }

export const slashKey = new PluginKey<OpenMenu | null>('insertMenu')

/** What stands between the last slash and the caret, when that slash begins a word. */
export function queryAfterSlash(textBefore: string): string | null {
  return SLASH.exec(textBefore)?.[1] ?? null
}

/**
 * Keeps whether the menu is open and what it is asked, read from the text anew at every change: so Unikey may take
 * letters back and type them again, and a colleague may write above.
 */
export function slashPlugin(options: { keyDown(view: EditorView, event: KeyboardEvent): boolean; draw(view: EditorView): void; activeId(state: EditorState): string | null }): Plugin {
  return new Plugin<OpenMenu | null>({
    key: slashKey,
    state: { init: () => null, apply: (tr, open, _, state) => next(tr, open, state) },
    props: {
      handleKeyDown: options.keyDown,
      attributes: (state): Record<string, string> => {
        const active = options.activeId(state)
        return active ? { 'aria-controls': 'editor-insert-list', 'aria-activedescendant': active, 'aria-autocomplete': 'list' } : {}
      },
      handleDOMEvents: {
        blur: view => {
          // A press on the menu itself never takes the focus, so this is somebody leaving.
          if (slashKey.getState(view.state)) view.dispatch(order(view.state, { close: true }))
          return false
        },
      },
    },
    view: () => ({ update: options.draw }),
  })
}

export function order(state: EditorState, what: Order): Transaction {
  return state.tr.setMeta(slashKey, what)
}

function next(tr: Transaction, open: OpenMenu | null, state: EditorState): OpenMenu | null {
  const what = tr.getMeta(slashKey) as Order | undefined
  if (what && 'close' in what) return null
  if (what && 'choose' in what) return open && { ...open, chosen: what.choose }
  if (what) return { by: 'plus', from: state.selection.from, query: '', chosen: 0 }
  if (!tr.docChanged && !tr.selectionSet) return open
  const foreign = (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true
  if (open?.by === 'plus') return foreign ? { ...open, from: state.selection.from } : null
  const typed = slashBefore(state)
  if (!typed) return null
  if (open) return { ...open, ...typed, chosen: typed.query === open.query ? open.chosen : 0 }
  return !foreign && tr.docChanged && typed.query === '' ? { by: 'slash', ...typed, chosen: 0 } : null
}

function slashBefore({ selection }: EditorState): { from: number; query: string } | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock || $from.parent.type.name === 'figure') return null
  const query = queryAfterSlash($from.parent.textBetween(0, $from.parentOffset, '\n', '\n'))
  return query === null ? null : { from: $from.pos - query.length - 1, query }
}
