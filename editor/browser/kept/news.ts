import type { Copy } from './copies.ts'

const COPY = 'editorial:copy'
const CHANNEL = 'phuoclong-toa-soan'

export interface CopyNews {
  copy: Copy
  /** Whether it is on this machine's disk, or only in this page. */
  stored: boolean
}

export function announceCopy(copy: Copy, stored: boolean): void {
  window.dispatchEvent(new CustomEvent<CopyNews>(COPY, { detail: { copy, stored } }))
}

export function onCopy(hear: (news: CopyNews) => void): () => void {
  const listener = (event: Event) => hear((event as CustomEvent<CopyNews>).detail)
  window.addEventListener(COPY, listener)
  return () => window.removeEventListener(COPY, listener)
}

/** Tells every tab, this one included, that a member signs out and takes nothing along. */
export function tellForget(member: string): void {
  window.dispatchEvent(new CustomEvent<string>(CHANNEL, { detail: member }))
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(member)
  channel.close()
}

export function onForget(hear: (member: string) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  const listener = (event: Event) => hear((event as CustomEvent<string>).detail)
  channel.onmessage = event => hear(event.data as string)
  window.addEventListener(CHANNEL, listener)
  return () => {
    channel.close()
    window.removeEventListener(CHANNEL, listener)
  }
}
