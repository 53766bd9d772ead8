import { copies, forgetMember } from './copies.ts'
import { tellForget } from './news.ts'
import { memberOf } from './room.ts'
import { unsent } from './unsent.ts'

/** A disk that gives no answer keeps nobody signed in. */
const PATIENCE_MS = 2_000

/**
 * Asks before a person signs out while something of theirs is only on this machine, and lets go of it. False when they
 * stay.
 *
 * @param dialog Holds the question in the reader's language: `data-changes` and `data-copy` for one line each, a list for
 * them, and the buttons of a form with method `dialog`, `leave` for the one that goes.
 */
export async function mayLeave(newsroom: string, memberId: number, dialog: HTMLDialogElement): Promise<boolean> {
  const member = memberOf({ newsroom, memberId })
  const lines = await patiently(linesFor(member, dialog), [])
  if (lines.length > 0 && !(await agrees(dialog, lines))) return false
  tellForget(member)
  await patiently(forgetMember(member), undefined)
  return true
}

async function linesFor(member: string, { dataset }: HTMLDialogElement): Promise<string[]> {
  const left = await unsent.ofMember(member)
  const byArticle = new Map<number, { title: string; changes: number }>()
  for (const { articleId, title, changes } of left) {
    const known = byArticle.get(articleId)
    byArticle.set(articleId, { title: title || known?.title || '', changes: changes + (known?.changes ?? 0) })
  }
  return [
    ...[...byArticle.values()].map(({ title, changes }) => fill(dataset.changes!, changes, title || dataset.untitled!)),
    ...(await copies.ofMember(member)).map(({ title }) => fill(dataset.copy!, title || dataset.untitled!)),
  ]
}

function agrees(dialog: HTMLDialogElement, lines: string[]): Promise<boolean> {
  dialog.querySelector('ul')!.replaceChildren(
    ...lines.map(line => {
      const item = document.createElement('li')
      item.textContent = line
      return item
    }),
  )
  return new Promise(resolve => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'leave'), { once: true })
    dialog.returnValue = ''
    dialog.showModal()
  })
}

function patiently<T>(work: Promise<T>, otherwise: T): Promise<T> {
  const tooLong = new Promise<T>(resolve => setTimeout(() => resolve(otherwise), PATIENCE_MS))
  return Promise.race([work.catch(() => otherwise), tooLong])
}

function fill(template: string, ...values: unknown[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]))
}
