import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canBeTitle, cleanPastedMarkup, cleanPastedText, isPortalNoise, linesOf } from '../browser/paste/paste-text.ts'

test('pasted text is NFC, with plain single spaces and nothing invisible', () => {
  assert.equal(cleanPastedText('Thị\u00A0xã  Phước\u200B Long –\tbảy'.normalize('NFD')), 'Thị xã Phước Long – bảy')
  assert.deepEqual(linesOf(' một \r\n\u00A0\n\nhai  ba'), ['một', 'hai ba'])
})

test('pasted markup keeps its tags and loses the same dirt', () => {
  assert.equal(cleanPastedMarkup('<td>a</td><td>b&nbsp;c\u200B</td>'), '<td>a</td><td>b c</td>')
})

test('a portal page gives its headline and its article, without its own lines between them', () => {
  assert.ok(!canBeTitle('1022'))
  const title = 'HỘI NGHỊ GIAO BAN'
  for (const noise of ['', 'Hội nghị  giao ban', 'Thứ năm - 24/06/2021 15:51 1.320 0', 'Chủ nhật - 01/08/2021']) assert.ok(isPortalNoise(noise, title), noise)
  for (const text of ['Thứ năm tuần này, hội nghị bàn việc.', 'Hội nghị giao ban tháng mười']) assert.ok(!isPortalNoise(text, title), text)
})
