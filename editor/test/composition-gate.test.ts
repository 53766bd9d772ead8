import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { CompositionGate } from '../browser/composition-gate.ts'

/** A field somebody types in, its gate, and the order in which what colleagues send is drawn. */
function writing() {
  const field = new EventTarget()
  const gate = new CompositionGate()
  const drawn: string[] = []
  gate.watch(field as unknown as HTMLElement, new AbortController().signal)
  return { gate, drawn, happens: (event: string) => field.dispatchEvent(new Event(event)), hears: (word: string) => gate.pass(() => drawn.push(word)) }
}

test('what colleagues send is drawn at once while nothing is being composed', () => {
  const { gate, drawn, hears } = writing()
  hears('một')
  assert.deepEqual(drawn, ['một'])
  assert.equal(gate.holding, false)
})

test('while a word is composed it waits, and comes in its order when the word has been read from the page', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const { gate, drawn, happens, hears } = writing()
    happens('compositionstart')
    hears('một')
    hears('hai')
    assert.deepEqual(drawn, [])
    assert.equal(gate.holding, true)
    happens('compositionend')
    mock.timers.tick(20)
    // The editor is still reading the word.
    hears('ba')
    assert.deepEqual(drawn, [])
    mock.timers.tick(40)
    assert.deepEqual(drawn, ['một', 'hai', 'ba'])
    hears('bốn')
    assert.deepEqual(drawn, ['một', 'hai', 'ba', 'bốn'])
  } finally {
    mock.timers.reset()
  }
})

test('the next word begun at once keeps the gate shut', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const { drawn, happens, hears } = writing()
    happens('compositionstart')
    hears('một')
    happens('compositionend')
    mock.timers.tick(20)
    happens('compositionstart')
    mock.timers.tick(1_000)
    assert.deepEqual(drawn, [])
    happens('compositionend')
    mock.timers.tick(60)
    assert.deepEqual(drawn, ['một'])
  } finally {
    mock.timers.reset()
  }
})

test('nothing waits longer than five seconds for a word that never ends', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const { drawn, happens, hears } = writing()
    happens('compositionstart')
    hears('một')
    mock.timers.tick(4_900)
    assert.deepEqual(drawn, [])
    mock.timers.tick(200)
    assert.deepEqual(drawn, ['một'])
  } finally {
    mock.timers.reset()
  }
})
