// Two unmodified y-websocket clients on one article: node client.mjs <ws address> <article> <origin> <cookie> <cookie>
// Prints what happened as one line of JSON.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const [address, article, origin, ...cookies] = process.argv.slice(2)

function connect(cookie) {
  const doc = new Y.Doc()
  class SignedIn extends WebSocket {
    constructor(url, protocols) {
      super(url, protocols, { headers: { Cookie: cookie, Origin: origin } })
    }
  }
  const provider = new WebsocketProvider(address, article, doc, { WebSocketPolyfill: SignedIn, disableBc: true })
  return { doc, provider, title: doc.getXmlFragment('title') }
}

async function until(what, holds) {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 10_000) throw new Error(`waited in vain for ${what}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

function type(client, words) {
  const text = new Y.XmlText(words)
  const paragraph = client.title.get(0)
  paragraph.insert(paragraph.length, [text])
}

const [one, two] = cookies.map(connect)
await until('both to be in step', () => one.provider.synced && two.provider.synced)
await until('the first paragraph', () => one.title.length === 1 && two.title.length === 1)
one.provider.awareness.setLocalStateField('user', { name: 'somebody else' })
type(one, 'từ một')
await until("one's words at two", () => two.title.toString().includes('từ một'))
type(two, ', từ hai')
await until("two's words at one", () => one.title.toString().includes('từ hai'))
const nameAtTwo = () => two.provider.awareness.getStates().get(one.doc.clientID)?.user?.name
await until("one's presence at two", nameAtTwo)
const name = nameAtTwo()

// Written while away, and there after coming back.
one.provider.disconnect()
type(one, ', khi vắng')
one.provider.connect()
await until('what was written while away', () => two.title.toString().includes('khi vắng'))

console.log(JSON.stringify({ one: one.title.toString(), two: two.title.toString(), name }))
process.exit(0)
