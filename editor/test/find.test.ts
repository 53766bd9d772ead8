import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchesIn } from '../browser/find/matches.ts'
import { queryAfterSlash } from '../browser/menus/slash.ts'

const words = (text: string, wanted: string, exact = false) => matchesIn(text, wanted, exact).map(({ from, to }) => text.slice(from, to))

test('words are found with and without their marks', () => {
  assert.deepEqual(words('Phường Phước Long, phuoc long, PHƯỚC LONG', 'phuoc long'), ['Phước Long', 'phuoc long', 'PHƯỚC LONG'])
  assert.deepEqual(words('đường Đ1, duong', 'dUong'), ['đường', 'duong'])
  assert.deepEqual(words('Phước phuoc', 'phước', true), ['Phước'])
})

test('a letter whose marks stand behind it is found whole', () => {
  const text = 'Thị xã'.normalize('NFD')
  assert.deepEqual(words(text, 'thi xa'), [text])
})

test('what is sought may be nothing, and matches never overlap', () => {
  assert.deepEqual(words('aaaa', ''), [])
  assert.deepEqual(words('aaaaa', 'aa'), ['aa', 'aa'])
})

test('a slash opens the menu only where it begins a word', () => {
  assert.equal(queryAfterSlash('/'), '')
  assert.equal(queryAfterSlash('Mở đầu /bả'), 'bả')
  assert.equal(queryAfterSlash('/trich dan'), 'trich dan')
  for (const text of ['và/hoặc', '24/11', 'https://', 'chữ', '/ ', '/' + 'a'.repeat(30)]) assert.equal(queryAfterSlash(text), null, text)
})
