/** What a page draws of a thread; the rest of it is the page's business. */
export interface DrawnThread {
  id: string
  grade: 'Required' | 'Advised' | 'Suggested'
}

const ID = /^[0-9a-f]{16}$/
const LINES: Record<DrawnThread['grade'], string> = {
  Required: 'var(--comment-required) solid 2px',
  Advised: 'var(--comment-advised) dashed 2px',
  Suggested: 'var(--comment-suggested) dotted 2px',
}

/**
 * Marks in the text carry a thread's name and nothing else; a sheet of rules says which of them are drawn, and how. So
 * the text is never redrawn for a comment's sake, and a mark that belongs to no open thread is simply not seen.
 */
export class Highlights {
  private readonly sheet = new CSSStyleSheet()

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet]
  }

  draw(threads: DrawnThread[], focused: string | null): void {
    this.sheet.replaceSync(threads.filter(({ id, grade }) => ID.test(id) && grade in LINES).map(thread => rule(thread, thread.id === focused)).join('\n'))
  }

  destroy(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.sheet)
  }
}

function rule({ id, grade }: DrawnThread, focused: boolean): string {
  const colour = `var(--comment-${grade.toLowerCase()})`
  return (
    `.editor span.comment[data-thread="${id}"]{cursor:pointer;border-bottom:${LINES[grade]};` +
    `background:color-mix(in srgb,${colour} ${focused ? 30 : 12}%,transparent)}`
  )
}
