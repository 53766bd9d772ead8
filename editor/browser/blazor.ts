import type { DotNetObject } from './options.ts'

type Method = 'AnchorsChanged' | 'PeopleChanged' | 'SaveStateChanged' | 'SuggestionsChanged' | 'TextChanged'

const EVERY_MS = 500
/** A dead circuit never answers, but one that only stumbled comes back: after this long it is asked again. */
const GIVEN_UP_MS = 10_000

/** Tells the page around the editor. A dead circuit throws, rejects or stays silent; the text depends on none of it. */
export class BlazorPage {
  private readonly told = new Map<Method, string>()
  private readonly waiting = new Map<Method, () => unknown>()
  private readonly timers = new Map<Method, ReturnType<typeof setTimeout>>()
  private readonly unanswered = new Map<Method, number>()

  /** @param reachable False while the server is known to be away; what is to be told waits. */
  constructor(
    private dotnet: DotNetObject | null | undefined,
    private readonly reachable: () => boolean,
  ) {}

  /** At most one call per method in half a second, the newest value last; an unchanged value is not repeated. */
  tell(method: Method, read: () => unknown): void {
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

  private send(method: Method): void {
    if (!this.dotnet || !this.reachable() || this.isBusy(method)) return
    const value = this.waiting.get(method)?.()
    this.waiting.delete(method)
    const json = JSON.stringify(value)
    if (this.told.get(method) === json) return
    this.told.set(method, json)
    this.unanswered.set(method, Date.now())
    try {
      this.dotnet.invokeMethodAsync(method, value).then(
        () => this.unanswered.delete(method),
        () => this.failed(method),
      )
    } catch {
      this.failed(method)
    }
  }

  private isBusy(method: Method): boolean {
    const since = this.unanswered.get(method)
    return since !== undefined && Date.now() - since < GIVEN_UP_MS
  }

  private failed(method: Method): void {
    this.told.delete(method)
    this.unanswered.delete(method)
  }
}
