import type { Passage } from './passage.ts'

/** What somebody has begun to say and not yet sent; it stays on this machine, under their name, until it is sent or they sign out. */
export interface Draft {
  text: string
  grade?: string
  passage?: Passage | null
}

/** Signing out forgets everything that begins so; see `shell.js`. */
const PREFIX = 'binh-luan/'

export function draftKey(member: number, article: number, thread: string): string {
  return `${PREFIX}${member}/${article}/${thread}`
}

export function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

/** An empty one is forgotten. A browser that keeps nothing loses nothing else by it. */
export function keepDraft(key: string, draft: Draft): void {
  try {
    if (draft.text.trim() === '') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A private window, or a full one.
  }
}

/** The threads of an article in which something was begun; "new" for one that does not exist yet. */
export function draftedThreads(member: number, article: number): string[] {
  const start = draftKey(member, article, '')
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(start)).map(key => key.slice(start.length))
  } catch {
    return []
  }
}
