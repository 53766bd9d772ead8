import type { Field } from '../schema/index.ts'
import type { Mode } from './suggesting/mode.ts'
import type { InsertGroup, InsertName } from './menus/insert-items.ts'

/** What the page around the editor is told; every method of Blazor's side is optional to reach (the circuit may be gone). */
export interface DotNetObject {
  invokeMethodAsync(method: string, ...args: unknown[]): Promise<unknown>
}

/** What a person may do with the text: change it, only suggest changes, or only read it. */
export type Right = 'write' | 'suggest' | 'read'

export interface EditorOptions {
  articleId: number
  /** The newsroom's identifier, by which a recreated database is told from the old one. */
  newsroom: string
  /** Path or address of the sync endpoint, for instance `/sync/12`. */
  url: string
  memberId: number
  memberName: string
  /** Six-digit hex, the one the server stamps on this member's caret. */
  colour: string
  right: Right
  /** Id of the element the save state is drawn in. */
  statusElement?: string | null
  /** Id of the element the switch between editing, suggesting and reading is drawn in. */
  modeElement?: string | null
  labels: Labels
  dotnet?: DotNetObject | null
}

/** Every sentence the editor shows, in the reader's language. `{0}` is filled by the editor. */
export interface Labels {
  /** BCP 47 tag for times and for sorting names, for instance vi-VN. */
  locale: string
  fields: Record<Field, { name: string; placeholder: string }>
  toolbar: Record<ToolbarAct | 'name', string>
  selection: string
  insert: {
    name: string
    nothing: string
    groups: Record<InsertGroup, string>
    /** `also`: other names it is known by, with commas between. */
    items: Record<InsertName, { label: string; also: string }>
  }
  video: Record<'name' | 'address' | 'apply' | 'unsafe', string>
  figure: Record<'caption' | 'facts' | 'missing' | 'credited' | 'left' | 'right' | 'remove' | 'broken' | 'form' | 'alt' | 'altHint' | 'credit' | 'creditHint' | 'done' | 'complete' | 'missingHere', string>
  gallery: Record<'name' | 'add', string>
  upload: Record<'name' | 'sending' | 'storing' | 'cancel' | 'again' | 'drop' | 'failed' | 'offline' | 'onlyImages', string>
  callout: Record<'name' | 'note' | 'decision' | 'deadline', string>
  table: Record<'name' | 'rowAbove' | 'rowBelow' | 'deleteRow' | 'columnLeft' | 'columnRight' | 'deleteColumn' | 'header' | 'merge' | 'split' | 'bin', string>
  block: Record<'name' | 'insert' | 'grip' | 'up' | 'down' | 'duplicate' | 'remove' | 'turn', string> & {
    turns: Record<'paragraph' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote' | 'note', string>
  }
  find: Record<'name' | 'words' | 'instead' | 'previous' | 'next' | 'exact' | 'one' | 'all' | 'close' | 'none' | 'count' | 'replaced', string>
  foot: Record<'words' | 'minutes' | 'selected' | 'images' | 'find' | 'full' | 'keys', string>
  paste: Record<'leftOut', string>
  full: string
  keys: { title: string; close: string; list: { keys: string; does: string }[] }
  link: { name: string; address: string; apply: string; remove: string; unsafe: string }
  modes: Record<Mode | `${Mode}Hint` | 'name', string>
  suggestions: {
    name: string
    refused: string
    added: string
    removed: string
    replaced: string
    hintAdded: string
    hintRemoved: string
    accept: string
    reject: string
    withdraw: string
    you: string
    someone: string
  }
  save: {
    connecting: string
    saving: string
    saved: string
    savedAt: string
    late: string
    offline: string
    offlinePending: string
    offlineReading: string
    /** Where the unsaved changes are meanwhile; put for `{1}` in the other sentences. */
    keptOnMachine: string
    keptOnPage: string
    reading: string
    signedOut: string
    signedOutPending: string
    signedOutOnPage: string
    refused: string
    refusedBad: string
    refusedRight: string
    refusedLarge: string
    refusedSchema: string
    refusedSchemaPending: string
    refusedDamaged: string
    refusedSuggestion: string
  }
}

export type ToolbarAct =
  | 'undo' | 'redo' | 'plus' | 'image' | 'camera' | 'bold' | 'italic' | 'underline' | 'link'
  | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'blockquote' | 'grip'

/** One member with the article open, once however many windows they have. */
export interface Person {
  memberId: number
  name: string
  colour: string
  self: boolean
}

export function fill(template: string, value: string | number): string {
  return template.replace('{0}', () => String(value))
}
