/**
 * What Yjs and its libraries expect of their surroundings and a bare script engine does not have. Imported first,
 * because some of them look at load time.
 */
declare const hostRandom: (count: number) => string

const scope = globalThis as unknown as Record<string, unknown>
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * Client ids must not collide between restarts, so randomness comes from the host: numbers 0–255, comma separated. It
 * is fetched in stock, because Yjs names every document by three dozen single draws.
 */
const STOCK = 4096
let stock: number[] = []

scope.crypto = {
  subtle: {},
  getRandomValues<T extends ArrayBufferView>(target: T): T {
    const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength)
    if (stock.length < bytes.length) stock = hostRandom(Math.max(STOCK, bytes.length)).split(',').map(Number)
    bytes.set(stock.splice(-bytes.length))
    return target
  },
}

const nothing = () => {}
scope.console = { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing }

/** The engine answers calls and does nothing between them: what a library would do later is never needed here. */
scope.setTimeout = scope.setInterval = () => 0
scope.clearTimeout = scope.clearInterval = nothing

/** y-tiptap names marks that may overlap themselves by a digest, and asks Buffer for its base 64. */
scope.Buffer = {
  from: (buffer: ArrayBuffer, offset = 0, length = buffer.byteLength) => ({
    toString: () => base64(new Uint8Array(buffer, offset, length)),
  }),
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3) as unknown as [number, number?, number?]
    const four = (a << 16) | (b << 8) | c
    text += BASE64[four >> 18]! + BASE64[(four >> 12) & 63]!
    text += i + 1 < bytes.length ? BASE64[(four >> 6) & 63]! : '='
    text += i + 2 < bytes.length ? BASE64[four & 63]! : '='
  }
  return text
}
