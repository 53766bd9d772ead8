/** Counts this page's own changes, and knows which of them the server has committed. */
export class Outbox {
  private made = 0
  private committed = 0
  private lastBarrier = 0
  private barriers = new Map<number, number>()
  private oldestSince: number | null = null

  /** Changes typed here that no barrier has confirmed yet. */
  get pending(): number {
    return this.made - this.committed
  }

  /** How long the oldest unconfirmed change has been waiting, in milliseconds. */
  get waitedMs(): number {
    return this.oldestSince === null ? 0 : Date.now() - this.oldestSince
  }

  changed(): void {
    this.made++
    this.oldestSince ??= Date.now()
  }

  /** The number of a new barrier, to be sent behind everything changed so far. */
  barrier(): number {
    this.barriers.set(++this.lastBarrier, this.made)
    return this.lastBarrier
  }

  /** The server's echo: what was changed before that barrier is on its disk. */
  echoed(number: number): void {
    const made = this.barriers.get(number)
    if (made === undefined) return
    for (const earlier of this.barriers.keys()) if (earlier <= number) this.barriers.delete(earlier)
    this.committed = Math.max(this.committed, made)
    this.oldestSince = this.pending > 0 ? Date.now() : null
  }

  /** A lost socket answers no barrier. */
  forgetBarriers(): void {
    this.barriers.clear()
  }
}
