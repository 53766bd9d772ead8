import * as Y from 'yjs'

/** A change somebody proposes: words to add, words to take out, or both in one place. Its id is `<member>.<time36>.<random>`. */
export const ADDED = 'insertion'
export const REMOVED = 'deletion'

export type Attributes = Record<string, unknown>

/** The same colours as `SyncMember.Palette`, so that a suggestion has the colour of its author's caret. */
const COLOURS = ['#b3261e', '#1b5e9b', '#1e6b3a', '#7b3fa0', '#8a5a00', '#00696d', '#a0356e', '#4b5aa8', '#5c6300', '#8c3f1d', '#3f6374', '#6b4e8c']

export function colourOfMember(member: number | null): string {
  return member === null ? '#5B6470' : COLOURS[member % COLOURS.length]!
}

/** Whose suggestion it is; null for what is no id of ours. */
export function memberOf(id: unknown): number | null {
  const member = typeof id === 'string' ? /^([1-9]\d{0,9})\.[0-9a-z]+\.[0-9a-z]+$/.exec(id)?.[1] : undefined
  return member === undefined ? null : Number(member)
}

/** When it was made, in milliseconds. */
export function timeOf(id: string): number {
  return parseInt(id.split('.')[1] ?? '', 36)
}

export function newSuggestionId(member: number): string {
  return `${member}.${Date.now().toString(36)}.${Math.floor(Math.random() * 36 ** 8).toString(36)}`
}

/** y-tiptap keys a mark that may overlap itself as `name--hash`. */
export function markName(key: string): string {
  return key.replace(/--[\w+/=]{8}$/, '')
}

/** Whether these words are only suggested. */
export function isAdded(attributes: Attributes | undefined): boolean {
  return Object.entries(attributes ?? {}).some(([key, value]) => value != null && markName(key) === ADDED)
}

/** The id in one attribute of a run; undefined where the attribute is no suggestion. */
export function suggestionIn(key: string, value: unknown): unknown {
  const name = markName(key)
  return value != null && (name === ADDED || name === REMOVED) ? (value as Attributes).id : undefined
}

/** The ids of everything that is suggested and not yet decided. */
export function pendingSuggestions(fragments: Iterable<Y.XmlFragment>): Set<string> {
  const ids = new Set<string>()
  for (const fragment of fragments) collect(fragment, ids)
  return ids
}

function collect(parent: Y.XmlFragment | Y.XmlElement, ids: Set<string>): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      for (const { attributes } of child.toDelta() as { attributes?: Attributes }[])
        for (const [key, value] of Object.entries(attributes ?? {})) {
          const id = suggestionIn(key, value)
          if (id !== undefined) ids.add(String(id))
        }
    } else if (child instanceof Y.XmlElement) collect(child, ids)
  }
}
