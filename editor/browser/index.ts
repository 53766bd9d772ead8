import './comments/comments.css'
import './editor.css'
import './blocks.css'
import './menus.css'
import { ArticleEditor } from './article-editor.ts'
import type { EditorOptions } from './options.ts'

export { commentForm } from './comments/form.ts'

const mounted = new WeakMap<HTMLElement, ArticleEditor>()

/** Draws the editor in a host element; a host that has one already gets a fresh one, with the same unsaved text in it. */
export function mount(host: HTMLElement, options: EditorOptions): ArticleEditor {
  mounted.get(host)?.unmount()
  const editor = new ArticleEditor(host, options)
  mounted.set(host, editor)
  return editor
}
