const GAP = 10

/**
 * Places cards beside the words they speak of. No two overlap: the focused one stands level with its words, and the
 * others give way, those above upwards and those below downwards.
 */
export class Margin {
  private readonly sizes = new ResizeObserver(() => this.changed())
  private readonly children = new MutationObserver(() => {
    this.watchCards()
    this.changed()
  })

  constructor(
    private readonly element: HTMLElement,
    /** Where the words of a thread stand on the screen; nothing when they are gone. */
    private readonly topOf: (thread: string) => number | null,
    private readonly changed: () => void,
  ) {
    this.children.observe(element, { childList: true })
    this.watchCards()
  }

  arrange(focused: string | null): void {
    const origin = this.element.getBoundingClientRect().top
    const cards = this.cards
      .map(card => ({ card, thread: card.dataset.thread!, height: card.offsetHeight, wanted: (this.topOf(card.dataset.thread!) ?? origin) - origin }))
      .sort((a, b) => a.wanted - b.wanted)
    const tops = stacked(cards, Math.max(cards.findIndex(({ thread }) => thread === focused), 0))
    cards.forEach(({ card }, index) => {
      card.style.top = `${Math.round(tops[index]!)}px`
      card.dataset.placed = ''
    })
    const last = cards.length - 1
    this.element.style.minHeight = last < 0 ? '' : `${Math.round(tops[last]! + cards[last]!.height)}px`
  }

  destroy(): void {
    this.sizes.disconnect()
    this.children.disconnect()
  }

  private get cards(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(':scope > [data-thread]')]
  }

  private watchCards(): void {
    this.sizes.disconnect()
    for (const card of this.cards) this.sizes.observe(card)
  }
}

/** The tops of cards in their order, so that none overlaps the next and the one at `fixed` stays where it wants to be. */
export function stacked(cards: { wanted: number; height: number }[], fixed: number): number[] {
  const tops = cards.map(({ wanted }) => Math.max(wanted, 0))
  for (let i = fixed - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - cards[i]!.height - GAP)
  // Nothing stands above the sheet: where there is no room upwards, everything gives way downwards.
  if (tops[0]! < 0) tops[0] = 0
  for (let i = 1; i < tops.length; i++) tops[i] = Math.max(tops[i]!, tops[i - 1]! + cards[i - 1]!.height + GAP)
  return tops
}
