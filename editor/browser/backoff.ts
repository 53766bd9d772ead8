const FIRST_MS = 250
const LONGEST_MS = 4_000

/** Waits between attempts to reconnect: doubling, capped, and jittered so that a newsroom does not return in one instant. */
export class Backoff {
  private attempts = 0

  next(): number {
    const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.attempts++)
    return ceiling * (0.5 + Math.random() / 2)
  }

  reset(): void {
    this.attempts = 0
  }
}
