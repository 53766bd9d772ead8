import type { Awareness } from 'y-protocols/awareness'
import type { Person } from './options.ts'

/** A person as the wire carries them; the server stamps it from the session, whatever a client claims. */
export interface PresentUser {
  memberId?: number
  name?: string
  color?: string
}

/** Only a plain colour goes into a style; anything else on the wire is drawn in quiet ink. */
export function colourOf(user: PresentUser): string {
  return /^#[0-9a-f]{6}$/i.test(user.color ?? '') ? user.color! : '#5B6470'
}

/** Who has the article open: oneself first, then by name. */
export function peopleIn(awareness: Awareness, locale: string): Person[] {
  const people = new Map<number, Person>()
  const self = awareness.getLocalState()?.user as PresentUser | undefined
  for (const [client, state] of awareness.getStates()) {
    const user = state.user as PresentUser | undefined
    if (!user?.name) continue
    const memberId = user.memberId ?? -client
    people.set(memberId, { memberId, name: user.name, colour: colourOf(user), self: memberId === self?.memberId })
  }
  return [...people.values()].sort((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name, locale))
}
