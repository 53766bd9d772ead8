import type { Awareness } from 'y-protocols/awareness'
import type { Person } from './options.ts'

/** Dark enough for white words on them (AA), apart enough to tell people by. */
const COLOURS = ['#1F6F54', '#2F5D8A', '#8A5A12', '#6B3F7A', '#1B6675', '#9A4A22', '#4A5A1E', '#7A2F57']

/** A person as the wire carries them; the server overwrites id and name from the session, so neither is ours to trust. */
export interface PresentUser {
  memberId?: string
  name?: string
  color?: string
}

/** The same person has the same colour on every screen. */
export function colourOf(user: PresentUser): string {
  if (/^#[0-9a-f]{6}$/i.test(user.color ?? '')) return user.color!
  let hash = 0
  for (const letter of user.memberId ?? user.name ?? '') hash = (hash * 31 + letter.codePointAt(0)!) >>> 0
  return COLOURS[hash % COLOURS.length]!
}

/** Who has the article open: oneself first, then by name. */
export function peopleIn(awareness: Awareness, locale: string): Person[] {
  const people = new Map<string, Person>()
  const self = awareness.getLocalState()?.user as PresentUser | undefined
  for (const [client, state] of awareness.getStates()) {
    const user = state.user as PresentUser | undefined
    if (!user?.name) continue
    const memberId = String(user.memberId ?? client)
    people.set(memberId, { memberId, name: user.name, colour: colourOf(user), self: memberId === self?.memberId })
  }
  return [...people.values()].sort((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name, locale))
}
