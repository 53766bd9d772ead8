/** Appears beside a chosen passage: at the edge of the column where there is a margin, under the passage on a narrow screen. */
export class AddButton {
  private readonly element = document.createElement('button')

  constructor(
    private readonly host: HTMLElement,
    label: string,
    hint: string,
    press: () => void,
  ) {
    this.element.type = 'button'
    this.element.className = 'comment-add'
    this.element.textContent = label
    this.element.title = hint
    this.element.hidden = true
    // Pressing it must not let go of what is chosen.
    this.element.addEventListener('pointerdown', event => event.preventDefault())
    this.element.addEventListener('mousedown', event => event.preventDefault())
    this.element.addEventListener('click', press)
    host.append(this.element)
  }

  show(range: Range, wide: boolean): void {
    const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)]
    if (!first || !last) return this.hide()
    this.element.hidden = false
    const origin = this.host.getBoundingClientRect()
    const { style } = this.element
    style.top = `${Math.round((wide ? first.top : last.bottom + 8) - origin.top)}px`
    style.left = `${Math.round(wide ? origin.width - 8 : Math.min(Math.max(last.right - origin.left - 48, 0), origin.width - this.element.offsetWidth))}px`
  }

  hide(): void {
    this.element.hidden = true
  }

  destroy(): void {
    this.element.remove()
  }
}
