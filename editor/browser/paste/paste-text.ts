/** What a page or Word leaves in copied text, and a newsroom does not want. Pure strings, so that it can be tested bare. */

/** Spaces of every width a page uses for layout. */
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
/** Soft hyphens, zero-width marks, byte order marks. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/** The date and visitor count a portal prints under its headline: "Thứ năm - 24/06/2021 15:51 1.320 0". */
const PORTAL_STAMP = /^(?:thứ \p{L}+|chủ nhật)\s*[-–,]\s*\d{1,2}\/\d{1,2}\/\d{4}[\s\d:.,]*$/iu

/** Text as a person would have typed it: NFC, plain single spaces, nothing invisible. Line ends stay. */
export function cleanPastedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/[ \t]+/g, ' ')
}

/** The same for markup; runs of spaces are left to the parser, which knows what they mean there. */
export function cleanPastedMarkup(html: string): string {
  return html
    .normalize('NFC')
    .replace(/&nbsp;/g, ' ')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
}

export function linesOf(text: string): string[] {
  return cleanPastedText(text)
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

/** A line of digits alone above a headline is the portal's own number, never a title. */
export function canBeTitle(line: string): boolean {
  return /\p{L}/u.test(line)
}

/** Lines between a headline and the article that only the portal's page needs: its date line, and the headline again. */
export function isPortalNoise(line: string, title: string): boolean {
  return line === '' || PORTAL_STAMP.test(line) || comparable(line) === comparable(title)
}

function comparable(line: string): string {
  return cleanPastedText(line).trim().toLocaleLowerCase('vi')
}
