/** Below this width things float at the foot of the screen, above the keyboard, where they cover no text. */
export const NARROW = '(max-width: 700px)'

const GAP = 8

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Puts an absolutely placed element of the host above or below a box of the screen, never beyond the host's sides.
 * `under` is below even where the page must then be scrolled, because what stands above must stay in sight.
 */
export function placeBeside(floating: HTMLElement, host: HTMLElement, box: Box, side: 'above' | 'below' | 'under'): void {
  if (matchMedia(NARROW).matches) {
    floating.style.removeProperty('left')
    floating.style.removeProperty('top')
    return
  }
  const frame = host.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = floating
  const left = Math.min(Math.max(box.left, frame.left), Math.max(frame.left, frame.right - width))
  const roomAbove = box.top - GAP - height > topOfPage()
  const roomBelow = box.bottom + GAP + height < window.innerHeight
  const above = side === 'above' ? roomAbove || !roomBelow : !roomBelow && roomAbove
  // Beside something taller than the screen it stays on the screen.
  const onScreen = (top: number) => Math.min(Math.max(top, topOfPage() + GAP), window.innerHeight - GAP - height)
  const top = side === 'under' ? box.bottom + GAP : onScreen(above ? box.top - GAP - height : box.bottom + GAP)
  floating.style.left = `${left - frame.left}px`
  floating.style.top = `${top - frame.top}px`
}

/** The page's own bar and the bar of acts stay on top of what is written. */
function topOfPage(): number {
  const bars = [...document.querySelectorAll('header.bar, .editor-tools')].map(bar => bar.getBoundingClientRect().bottom)
  return Math.max(0, ...bars.filter(bottom => bottom < window.innerHeight / 2))
}

/** Tells the page's css how much of the screen the phone's keyboard covers. */
export function watchKeyboard(host: HTMLElement, signal: AbortSignal): void {
  const screen = window.visualViewport
  if (!screen) return
  const measure = () => {
    const covered = Math.max(0, window.innerHeight - screen.height - screen.offsetTop)
    host.style.setProperty('--keyboard', `${Math.round(covered)}px`)
  }
  screen.addEventListener('resize', measure, { signal })
  screen.addEventListener('scroll', measure, { signal })
  measure()
}
