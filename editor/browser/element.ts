type Attributes = Record<string, string | number | boolean | undefined>

/** One element with its attributes and children; `false` and `undefined` leave an attribute out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}

/** A button that leaves the caret where it is when it is pressed with the mouse. */
export function button(label: string, onClick: () => void, ...face: (Node | string)[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(face.length > 0 && { 'aria-label': label, title: label }) }, ...(face.length > 0 ? face : [label]))
  made.addEventListener('mousedown', event => event.preventDefault())
  made.addEventListener('click', onClick)
  return made
}
