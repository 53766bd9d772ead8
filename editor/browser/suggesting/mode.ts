import type { Labels, Right } from '../options.ts'

/** How a person works on the text: changing it, suggesting changes to it, or reading it. */
export const MODES = ['edit', 'suggest', 'view'] as const
export type Mode = (typeof MODES)[number]

const ALLOWED: Record<Right, readonly Mode[]> = { write: MODES, suggest: ['suggest', 'view'], read: ['view'] }

/** The mode a person chose for an article on this machine, as far as their right goes today. */
export class ModeChoice {
  private readonly key: string
  private chosen: Mode | null

  constructor(
    memberId: number,
    articleId: number,
    public right: Right,
  ) {
    this.key = `editorial-mode/${memberId}/${articleId}`
    this.chosen = remembered(this.key)
  }

  get allowed(): readonly Mode[] {
    return ALLOWED[this.right]
  }

  get mode(): Mode {
    return this.chosen && this.allowed.includes(this.chosen) ? this.chosen : this.allowed[0]!
  }

  choose(mode: Mode): void {
    this.chosen = mode
    try {
      localStorage.setItem(this.key, mode)
    } catch {
      // A browser that keeps nothing still changes the mode for now.
    }
  }
}

function remembered(key: string): Mode | null {
  try {
    return MODES.find(mode => mode === localStorage.getItem(key)) ?? null
  } catch {
    return null
  }
}

/** The three words at the top of the page; not there for somebody who can only read. */
export class ModeSwitch {
  private readonly group = document.createElement('div')
  private readonly buttons = new Map<Mode, HTMLButtonElement>()

  constructor(place: HTMLElement | null, labels: Labels['modes'], choose: (mode: Mode) => void) {
    this.group.className = 'editor-modes'
    this.group.setAttribute('role', 'group')
    this.group.setAttribute('aria-label', labels.name)
    for (const mode of MODES) {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = labels[mode]
      button.title = labels[`${mode}Hint`]
      button.dataset.mode = mode
      button.addEventListener('click', () => choose(mode))
      this.buttons.set(mode, button)
      this.group.append(button)
    }
    place?.replaceChildren(this.group)
  }

  draw({ mode, allowed }: ModeChoice): void {
    this.group.hidden = allowed.length < 2
    for (const [name, button] of this.buttons) {
      button.hidden = !allowed.includes(name)
      button.setAttribute('aria-pressed', String(name === mode))
    }
  }

  destroy(): void {
    this.group.remove()
  }
}
