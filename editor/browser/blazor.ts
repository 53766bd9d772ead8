import type { DotNetObject } from './options.ts'

const EVERY_MS = 500

/** Tells the page around the editor. A dead circuit throws or rejects; the text does not depend on it, so neither matters. */
export class BlazorPage {
  private last = new Map<string, string>()
  private waiting = new Map<string, () => unknown>()
  private timers = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(private dotnet: DotNetObject | null | undefined) {}

  /** At most one call per method in half a second, the newest value last; an unchanged value is not repeated. */
  tell(method: 'PeopleChanged' | 'SaveStateChanged' | 'TextChanged', read: () => unknown): void {
    this.waiting.set(method, read)
    if (this.timers.has(method)) return
    this.send(method)
    this.timers.set(
      method,
      setTimeout(() => {
        this.timers.delete(method)
        const newer = this.waiting.get(method)
        if (newer) this.tell(method, newer)
      }, EVERY_MS),
    )
  }

  leave(): void {
    this.dotnet = null
    for (const timer of this.timers.values()) clearTimeout(timer)
    this.timers.clear()
    this.waiting.clear()
  }

  private send(method: string): void {
    const value = this.waiting.get(method)?.()
    this.waiting.delete(method)
    const json = JSON.stringify(value)
    if (!this.dotnet || this.last.get(method) === json) return
    this.last.set(method, json)
    try {
      this.dotnet.invokeMethodAsync(method, value).catch(() => this.last.delete(method))
    } catch {
      this.last.delete(method)
    }
  }
}
