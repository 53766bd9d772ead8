import type { Editor } from '@tiptap/core'
import { CALLOUTS, type CalloutKind } from '../../schema/index.ts'
import { insertBlock } from '../blocks/insert-block.ts'
import { newTable } from '../blocks/tables.ts'
import { fold } from '../fold.ts'
import type { Labels } from '../options.ts'
import type { IconName } from './icons.ts'

export type InsertGroup = 'words' | 'media' | 'boxes'
export type InsertName =
  | 'paragraph' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote' | 'link'
  | 'image' | 'gallery' | 'video'
  | 'table' | 'divider' | CalloutKind

export interface InsertItem {
  name: InsertName
  group: InsertGroup
  label: string
  icon: IconName
  run(editor: Editor): unknown
}

export interface InsertAsks {
  images(asGallery: boolean): void
  link(): void
  video(): void
}

export function insertItems(labels: Labels['insert'], ask: InsertAsks): InsertItem[] {
  const item = (group: InsertGroup, name: InsertName & IconName, run: InsertItem['run']): InsertItem => ({ name, group, label: labels.items[name].label, icon: name, run })
  return [
    item('words', 'heading2', e => e.commands.setHeading({ level: 2 })),
    item('words', 'heading3', e => e.commands.setHeading({ level: 3 })),
    item('words', 'paragraph', e => e.chain().clearNodes().setParagraph().run()),
    item('words', 'bulletList', e => e.commands.toggleBulletList()),
    item('words', 'orderedList', e => e.commands.toggleOrderedList()),
    item('words', 'blockquote', e => e.commands.toggleBlockquote()),
    item('words', 'link', () => ask.link()),
    item('media', 'image', () => ask.images(false)),
    item('media', 'gallery', () => ask.images(true)),
    item('media', 'video', () => ask.video()),
    item('boxes', 'table', e => insertBlock(e, newTable(e.schema, 3, 3), 'inside')),
    ...CALLOUTS.map(kind => item('boxes', kind, e => insertBlock(e, newCallout(e, kind), 'inside'))),
    item('boxes', 'divider', e => insertBlock(e, e.schema.nodes.horizontalRule!.create(), 'after')),
  ]
}

/** Found by the beginning of any word of its name or of the other names people know it by, with or without marks. */
export function found(items: InsertItem[], labels: Labels['insert'], query: string): InsertItem[] {
  const wanted = fold(query).trim()
  if (wanted === '') return items
  return items.filter(({ name, label }) => [label, ...labels.items[name].also.split(',')].some(known => ` ${fold(known).trim()}`.includes(` ${wanted}`)))
}

function newCallout(editor: Editor, kind: CalloutKind) {
  return editor.schema.nodes.callout!.create({ kind }, editor.schema.nodes.paragraph!.create())
}
