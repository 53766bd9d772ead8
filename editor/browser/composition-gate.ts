const LONGEST_MS = 5_000
/** ProseMirror reads the composed word from the page up to 20 ms after compositionend. */
const SETTLE_MS = 50

/**
 * Holds what colleagues send while this person composes a word (Telex, VNI and every other input method that underlines):
 * a change drawn beside an open composition tears it apart. Nothing waits longer than five seconds.
 */
export class CompositionGate {
  private held: (() => void)[] = []
  private composing = false
  private timer: ReturnType<typeof setTimeout> | undefined

  get holding(): boolean {
    return this.held.length > 0
  }

  /** Runs the act now, or in its order once the composition is over. */
  pass(act: () => void): void {
    if (!this.composing && !this.holding) act()
    else this.held.push(act)
  }

  watch(element: HTMLElement, signal: AbortSignal): void {
    element.addEventListener('compositionstart', () => this.close(), { signal })
    element.addEventListener('compositionend', () => this.openIn(SETTLE_MS), { signal })
  }

  open(): void {
    clearTimeout(this.timer)
    this.composing = false
    const acts = this.held
    this.held = []
    for (const act of acts) act()
  }

  private close(): void {
    this.composing = true
    this.openIn(LONGEST_MS)
  }

  private openIn(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.open(), ms)
  }
}
