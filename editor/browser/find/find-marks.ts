import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { matchesIn, type Match } from './matches.ts'

interface Looked {
  words: string
  exact: boolean
  /** Which of the matches one is at; -1 when it is in another field. */
  current: number
  matches: Match[]
  drawn: DecorationSet
}

export const findKey = new PluginKey<Looked>('find')
export type Look = Partial<Pick<Looked, 'words' | 'exact' | 'current'>>

/** Shows what is being looked for, in each field, and keeps up while the text changes. */
export const FindMarks = Extension.create({
  name: 'findMarks',

  addProseMirrorPlugins() {
    return [
      new Plugin<Looked>({
        key: findKey,
        state: {
          init: () => ({ words: '', exact: false, current: -1, matches: [], drawn: DecorationSet.empty }),
          apply: (tr, before) => {
            const look = tr.getMeta(findKey) as Look | undefined
            if (!look && (!tr.docChanged || before.words === '')) return before
            const { words, exact, current } = { ...before, ...look }
            const matches = words === '' ? [] : matchesInDoc(tr.doc, words, exact)
            return { words, exact, current, matches, drawn: draw(tr.doc, matches, current) }
          },
        },
        props: { decorations: state => findKey.getState(state)?.drawn },
      }),
    ]
  },
})

function matchesInDoc(doc: Node, words: string, exact: boolean): Match[] {
  const found: Match[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const start = position + 1
    // One character for whatever is no text, so that offsets are positions.
    for (const { from, to } of matchesIn(node.textBetween(0, node.content.size, '\n', '\n'), words, exact)) found.push({ from: start + from, to: start + to })
    return false
  })
  return found
}

function draw(doc: Node, matches: Match[], current: number): DecorationSet {
  return DecorationSet.create(
    doc,
    matches.map(({ from, to }, at) => Decoration.inline(from, to, { class: at === current ? 'editor-found is-current' : 'editor-found' })),
  )
}
