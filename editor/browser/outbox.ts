/** Counts this page's own changes, and knows which of them the server has committed. */
export class Outbox {
  /** Every change of this page so far. */
  made = 0
  /** The state vector of what the server has on its disk; unknown before the first echo. */
  committed: Uint8Array | undefined
  private confirmed = 0
  private lastBarrier = 0
  private barriers = new Map<number, { made: number; vector: Uint8Array }>()
  private oldestSince: number | null = null

  /** Changes typed here that no barrier has confirmed yet. */
  get pending(): number {
    return this.made - this.confirmed
  }

  /** When the oldest unconfirmed change was made. */
  get since(): number | null {
    return this.oldestSince
  }

  /** How long the oldest unconfirmed change has been waiting, in milliseconds. */
  get waitedMs(): number {
    return this.oldestSince === null ? 0 : Date.now() - this.oldestSince
  }

  changed(changes = 1): void {
    this.made += changes
    this.oldestSince ??= Date.now()
  }

  /**
   * The number of a new barrier, to be sent behind everything changed so far. Its echo says that all of the document is
   * committed: what is not this page's own has come from the server, and the echo waits for the article's last update.
   */
  barrier(vector: Uint8Array): number {
    this.barriers.set(++this.lastBarrier, { made: this.made, vector })
    return this.lastBarrier
  }

  /** The server's echo: what was changed before that barrier is on its disk. */
  echoed(number: number): void {
    const barrier = this.barriers.get(number)
    if (barrier === undefined) return
    for (const earlier of this.barriers.keys()) if (earlier <= number) this.barriers.delete(earlier)
    this.confirmed = Math.max(this.confirmed, barrier.made)
    this.committed = barrier.vector
    this.oldestSince = this.pending > 0 ? Date.now() : null
  }

  /** Nothing of it will be sent any more: it was refused and put aside, or its writer lets it go. */
  forget(): void {
    this.confirmed = this.made
    this.oldestSince = null
  }

  /** A lost socket answers no barrier. */
  forgetBarriers(): void {
    this.barriers.clear()
  }
}
