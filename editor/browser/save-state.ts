import { fill, type Labels } from './options.ts'
import type { SyncConnection } from './sync-connection.ts'

/** Beyond this, "saving" would be a guess. */
const LATE_MS = 3_000
/** Between two keystrokes the sign does not flicker back to "saved". */
const CALM_MS = 250

export type SaveStateName = 'connecting' | 'saving' | 'saved' | 'late' | 'offline' | 'refused'

export interface SaveState {
  name: SaveStateName
  words: string
  pending: number
}

/** Puts what the connection knows into the one line a writer reads. It never says "saved" of what is not. */
export class SaveStateReader {
  private savedAt: Date | null = null
  private unsavedSince: number | null = null
  private lastUnsaved = 0

  constructor(
    private readonly connection: SyncConnection,
    private readonly labels: Labels,
  ) {}

  read(): SaveState {
    const pending = this.connection.outbox.pending
    this.noteSaving(pending)
    const { name, words } = this.lineFor(pending)
    return { name, words, pending }
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
    const { line, outbox } = this.connection
    const words = this.labels.save
    if (line.state === 'refused') return { name: 'refused', words: this.refusal(line.code) }
    if (line.state === 'connecting') return { name: 'connecting', words: words.connecting }
    if (line.state === 'lost') return { name: 'offline', words: pending > 0 ? fill(words.offlinePending, pending) : words.offline }
    if (pending > 0 && outbox.waitedMs > LATE_MS) return { name: 'late', words: fill(words.late, pending) }
    if (pending > 0 || Date.now() - this.lastUnsaved < CALM_MS) return { name: 'saving', words: words.saving }
    return { name: 'saved', words: this.savedAt ? fill(words.savedAt, this.clock(this.savedAt)) : words.saved }
  }

  private refusal(code: number): string {
    const words = this.labels.save
    const byCode: Record<number, string> = { 4400: words.refusedBad, 4403: words.refusedRight, 4409: words.refusedSchema, 4413: words.refusedLarge, 4422: words.refusedSuggestion }
    return byCode[code] ?? words.refused
  }

  private clock(time: Date): string {
    return time.toLocaleTimeString(this.labels.locale, { hour: '2-digit', minute: '2-digit' })
  }
}
