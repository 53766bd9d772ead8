/** What pages without the editor need of what is kept on this machine: the private copies, and the question at sign-out. */
import { CopyCards, type CopyLabels } from './copy-cards.ts'
import type { Place } from './room.ts'

export { mayLeave } from './leaving.ts'

export function showCopies(host: HTMLElement | null, options: Place & { labels: CopyLabels }): CopyCards | null {
  return host && new CopyCards(host, options, options.labels)
}
