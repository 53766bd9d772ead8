import './comments/comments.css'
import './editor.css'
import './blocks.css'
import './menus.css'
import { ArticleEditor } from './article-editor.ts'
import type { EditorOptions } from './options.ts'

export { commentForm } from './comments/form.ts'

const mounted = new WeakMap<HTMLElement, ArticleEditor>()

/** Draws the editor in a host element; a host that has one already gets a fresh one, with the same unsaved text in it. */
// A place that left the page while the call was on its way comes as null, here and in what is mounted beside the text.
export function mount(host: HTMLElement | null, options: EditorOptions): ArticleEditor | null {
  if (!host) return null
  mounted.get(host)?.unmount()
  const editor = new ArticleEditor(host, options)
  mounted.set(host, editor)
  return editor
}
