/** Text as it is searched: without marks, with đ as d, in lower case. The server folds the same way. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}
