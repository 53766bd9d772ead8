import { fill, type Labels } from './options.ts'
import type { Session } from './session.ts'
import { NOT_HERE, SIGNED_OUT } from './sync-connection.ts'

/** Beyond this, "saving" would be a guess. */
const LATE_MS = 3_000
/** Between two keystrokes the sign does not flicker back to "saved". */
const CALM_MS = 250

export type SaveStateName = 'connecting' | 'saving' | 'saved' | 'late' | 'offline' | 'reading' | 'refused'

export interface SaveState {
  name: SaveStateName
  words: string
  pending: number
}

/** Puts what the session knows into the one line a writer reads. It never says "saved" of what is not, nor "kept here" of what is only in this page. */
export class SaveStateReader {
  private savedAt: Date | null = null
  private unsavedSince: number | null = null
  private lastUnsaved = 0

  constructor(
    private readonly session: Session,
    private readonly labels: Labels,
  ) {}

  read(): SaveState {
    const pending = this.session.connection.outbox.pending
    this.noteSaving(pending)
    const { name, words } = this.lineFor(pending)
    return { name, words: words.replace('{1}', this.session.holds ? this.labels.save.keptOnMachine : this.labels.save.keptOnPage), pending }
  }

  private noteSaving(pending: number): void {
    if (pending > 0) {
      this.unsavedSince ??= Date.now()
      this.lastUnsaved = Date.now()
    } else if (this.unsavedSince !== null) {
      this.unsavedSince = null
      this.savedAt = new Date()
    }
  }

  private lineFor(pending: number): { name: SaveStateName; words: string } {
    const { connection, refusedBefore } = this.session
    const { line, synced, writable } = connection
    const words = this.labels.save
    if (line.state === 'refused') return { name: 'refused', words: this.refusal(line.code, pending) }
    if (line.state === 'connecting') return { name: 'connecting', words: words.connecting }
    if (line.state === 'lost') return { name: 'offline', words: pending > 0 ? fill(words.offlinePending, pending) : synced && writable ? words.offline : words.offlineReading }
    if (pending > 0 && this.unansweredMs > LATE_MS) return { name: 'late', words: fill(words.late, pending) }
    if (pending > 0) return { name: 'saving', words: words.saving }
    if (!writable) return refusedBefore ? { name: 'refused', words: words.refusedRight } : { name: 'reading', words: words.reading }
    if (Date.now() - this.lastUnsaved < CALM_MS) return { name: 'saving', words: words.saving }
    return { name: 'saved', words: this.savedAt ? fill(words.savedAt, this.clock(this.savedAt)) : words.saved }
  }

  /** How long this line has owed an answer; an outage before it is no fault of its own. */
  private get unansweredMs(): number {
    const { outbox, liveSince } = this.session.connection
    return Math.min(outbox.waitedMs, Date.now() - liveSince)
  }

  private refusal(code: number, pending: number): string {
    const words = this.labels.save
    switch (code) {
      case 4400:
        return words.refusedBad
      case SIGNED_OUT:
        if (pending === 0) return words.signedOut
        return fill(this.session.holds ? words.signedOutPending : words.signedOutOnPage, pending)
      case 4403:
      case NOT_HERE:
        return words.refusedRight
      case 4409:
        return pending > 0 ? fill(words.refusedSchemaPending, pending) : words.refusedSchema
      case 4413:
        return words.refusedLarge
      case 4422:
        return words.refusedSuggestion
      case 4423:
        return words.refusedDamaged
      default:
        return words.refused
    }
  }

  private clock(time: Date): string {
    return time.toLocaleTimeString(this.labels.locale, { hour: '2-digit', minute: '2-digit' })
  }
}
