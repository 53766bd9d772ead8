import { fold } from '../fold.ts'

export interface Match {
  from: number
  to: number
}

/** The searched form of a text, and for each of its characters where it stands in the text. */
interface Searched {
  text: string
  at: number[]
}

/** Every place a text holds the words, as offsets into it. Without `exact`, marks do not matter: "phuoc" finds "Phước". */
export function matchesIn(text: string, words: string, exact: boolean): Match[] {
  const wanted = searched(words.normalize('NFC'), exact).text
  if (wanted === '') return []
  const { text: within, at } = searched(text, exact)
  const found: Match[] = []
  for (let start = within.indexOf(wanted); start >= 0; start = within.indexOf(wanted, start + wanted.length)) {
    found.push({ from: at[start]!, to: at[start + wanted.length]! })
  }
  return found
}

function searched(text: string, exact: boolean): Searched {
  const at: number[] = []
  let result = ''
  let offset = 0
  for (const letter of text) {
    const form = exact ? letter.toLowerCase() : fold(letter)
    for (let i = 0; i < form.length; i++) at.push(offset)
    result += form
    offset += letter.length
  }
  at.push(offset)
  return { text: result, at }
}
