import type { DotNetObject } from '../options.ts'
import { draftKey, keepDraft, readDraft } from './drafts.ts'
import type { Passage } from './passage.ts'
import { PeopleList } from './people-list.ts'

export interface FormOptions {
  articleId: number
  memberId: number
  /** The thread, or "new"; nothing for an edit, which is no draft. */
  thread: string | null
  /** What a new thread is to be about, so that its draft knows. */
  passage: Passage | null
  longest: number
  /** Puts the caret into the box at once. */
  focus: boolean
  words: { tooLong: string; unsent: string; people: string }
  dotnet: DotNetObject
}

/** A box to write a comment in. What is typed stays in the browser until it is sent; nothing travels by the letter. */
export function commentForm(place: HTMLFormElement | null, options: FormOptions): { destroy(): void } | null {
  if (!place) return null
  const form = place
  const box = form.querySelector('textarea')!
  const said = form.querySelector<HTMLElement>('[role=alert]')!
  const people = new PeopleList(box, options.dotnet, options.words.people)
  const key = options.thread && draftKey(options.memberId, options.articleId, options.thread)
  const closing = new AbortController()
  const { signal } = closing
  let sending = false

  const grade = () => form.querySelector<HTMLInputElement>('input[name=grade]:checked')?.value
  const grow = () => {
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
  }
  const keep = () => key && keepDraft(key, { text: box.value, grade: grade(), passage: options.passage })

  // A draft about other words is another comment, perhaps on its way at this moment.
  const kept = key ? readDraft(key) : null
  const draft = kept && JSON.stringify(kept.passage ?? null) === JSON.stringify(options.passage ?? null) ? kept : null
  if (draft) box.value = draft.text
  const chosen = draft?.grade && form.querySelector<HTMLInputElement>(`input[name=grade][value="${CSS.escape(draft.grade)}"]`)
  if (chosen) chosen.checked = true
  grow()
  // A card beside the text is level with what it is about: the page stays where it is.
  if (options.focus) box.focus({ preventScroll: form.closest('.margin') !== null })

  async function send(): Promise<void> {
    if (sending || box.value.trim() === '') return
    if (box.value.length > options.longest) return void (said.textContent = options.words.tooLong)
    sending = true
    form.setAttribute('aria-busy', 'true')
    said.textContent = ''
    const text = box.value
    const refusal = await ask(options.dotnet, text, grade() ?? null, options.words.unsent)
    sending = false
    form.removeAttribute('aria-busy')
    if (refusal !== null) return void (said.textContent = refusal)
    if (key && readDraft(key)?.text === text) keepDraft(key, { text: '' })
    if (box.value === text) box.value = ''
    grow()
  }

  box.addEventListener('input', () => (grow(), keep()), { signal })
  form.addEventListener('change', keep, { signal })
  form.querySelector('button[type=button]')?.addEventListener('click', () => key && keepDraft(key, { text: '' }), { signal })
  form.addEventListener('submit', event => (event.preventDefault(), void send()), { signal })
  box.addEventListener(
    'keydown',
    event => {
      if (event.key === 'Escape' && box.value === '' && !people.isOpen) form.querySelector<HTMLButtonElement>('button[type=button]')?.click()
      // An input method confirms a word with Enter; a thumb keyboard has no other way to a new line.
      if (event.isComposing || people.key(event) || event.key !== 'Enter' || event.shiftKey) return
      if (!event.ctrlKey && !event.metaKey && matchMedia('(pointer: coarse)').matches) return
      event.preventDefault()
      void send()
    },
    { signal },
  )
  return {
    destroy() {
      closing.abort()
    },
  }
}

async function ask(dotnet: DotNetObject, text: string, grade: string | null, unsent: string): Promise<string | null> {
  try {
    return (await dotnet.invokeMethodAsync('Send', text, grade)) as string | null
  } catch {
    return unsent
  }
}
