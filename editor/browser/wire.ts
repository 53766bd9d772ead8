/** Frames of the standard y-protocols, and the one message of our own: the barrier. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'

const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
/** The server echoes a barrier once everything this socket sent before it is committed. */
const BARRIER = 100

export type Message =
  | { kind: 'question'; stateVector: Uint8Array }
  | { kind: 'answer' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'query' }
  | { kind: 'barrier'; number: number }
  | { kind: 'unknown' }

export const frames = {
  question: (doc: Y.Doc) => frame(SYNC, encoder => sync.writeSyncStep1(encoder, doc)),
  answer: (doc: Y.Doc, stateVector: Uint8Array) => frame(SYNC, encoder => sync.writeSyncStep2(encoder, doc, stateVector)),
  update: (update: Uint8Array) => frame(SYNC, encoder => sync.writeUpdate(encoder, update)),
  awareness: (awareness: Awareness, clients: number[]) =>
    frame(AWARENESS, encoder => encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients))),
  barrier: (number: number) => frame(BARRIER, encoder => encoding.writeVarUint(encoder, number)),
}

export function read(data: ArrayBuffer): Message {
  const decoder = decoding.createDecoder(new Uint8Array(data))
  switch (decoding.readVarUint(decoder)) {
    case SYNC:
      return readSync(decoder)
    case AWARENESS:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case QUERY_AWARENESS:
      return { kind: 'query' }
    case BARRIER:
      return { kind: 'barrier', number: decoding.readVarUint(decoder) }
    default:
      return { kind: 'unknown' }
  }
}

function readSync(decoder: decoding.Decoder): Message {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === sync.messageYjsSyncStep1) return { kind: 'question', stateVector: payload }
  if (step === sync.messageYjsSyncStep2) return { kind: 'answer', update: payload }
  if (step === sync.messageYjsUpdate) return { kind: 'update', update: payload }
  return { kind: 'unknown' }
}

function frame(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kind)
  write(encoder)
  return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}
