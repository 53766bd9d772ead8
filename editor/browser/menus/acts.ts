import type { Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import type { Labels } from '../options.ts'
import { icon, type IconName } from './icons.ts'

/** Something a writer can do with one press: the same in the bar above the text and in the one beside a selection. */
export interface Act {
  name: string
  label: string
  face(): Node
  /** `bar`: always there. `selection`: also beside selected words. `words`: only beside selected words. */
  shown: 'bar' | 'selection' | 'words'
  /** Stands a little apart from the act before it. */
  apart?: boolean
  /** The act itself moves the focus, so the text must not take it back. */
  keepsFocus?: boolean
  run(editor: Editor): unknown
  active?(editor: Editor): boolean
  enabled?(editor: Editor): boolean
}

/** The acts in their order. What other parts of the page bring (comment, suggest) is added at its end. */
export class Acts {
  private readonly all: Act[] = []
  private readonly listeners = new Set<() => void>()

  add(...acts: Act[]): void {
    this.all.push(...acts)
    this.listeners.forEach(changed => changed())
  }

  /** On a phone there is one bar, so it holds what stands beside a selection elsewhere. */
  get forBar(): Act[] {
    return this.all
  }

  get forSelection(): Act[] {
    return this.all.filter(act => act.shown !== 'bar')
  }

  onChange(changed: () => void): void {
    this.listeners.add(changed)
  }
}

export interface Asks {
  link(): void
  insert(): void
  image(): void
  photograph(): void
  block(): void
}

export function standardActs(labels: Labels['toolbar'], undo: Y.UndoManager, ask: Asks): Act[] {
  const act = (name: IconName & keyof Labels['toolbar'], rest: Omit<Act, 'name' | 'label' | 'face'>): Act => ({ name, label: labels[name], face: () => icon(name), ...rest })
  const words = 'selection' as const
  return [
    act('undo', { shown: 'bar', run: e => e.commands.undo(), enabled: () => undo.undoStack.length > 0 }),
    act('redo', { shown: 'bar', run: e => e.commands.redo(), enabled: () => undo.redoStack.length > 0 }),
    act('plus', { shown: 'bar', apart: true, run: ask.insert }),
    act('image', { shown: 'bar', run: ask.image }),
    // Where fingers write there is a camera.
    ...(matchMedia('(pointer: coarse)').matches ? [act('camera', { shown: 'bar', run: ask.photograph })] : []),
    act('bold', { shown: words, apart: true, run: e => e.commands.toggleBold(), active: e => e.isActive('bold') }),
    act('italic', { shown: words, run: e => e.commands.toggleItalic(), active: e => e.isActive('italic') }),
    act('underline', { shown: words, run: e => e.commands.toggleUnderline(), active: e => e.isActive('underline') }),
    act('link', { shown: words, keepsFocus: true, run: ask.link, active: e => e.isActive('link') }),
    act('heading2', { shown: words, apart: true, run: e => e.commands.toggleHeading({ level: 2 }), active: e => e.isActive('heading', { level: 2 }) }),
    act('heading3', { shown: words, run: e => e.commands.toggleHeading({ level: 3 }), active: e => e.isActive('heading', { level: 3 }) }),
    act('bulletList', { shown: words, apart: true, run: e => e.commands.toggleBulletList(), active: e => e.isActive('bulletList') }),
    act('orderedList', { shown: words, run: e => e.commands.toggleOrderedList(), active: e => e.isActive('orderedList') }),
    act('blockquote', { shown: words, run: e => e.commands.toggleBlockquote(), active: e => e.isActive('blockquote') }),
    act('grip', { shown: 'bar', apart: true, keepsFocus: true, run: ask.block }),
  ]
}
