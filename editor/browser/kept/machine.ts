/**
 * The little that is kept on this machine, in one IndexedDB database. Every act may fail (a private window, a full disk, a
 * policy, a database another tab holds back) or never answer; nothing a person does may wait for one.
 */
const NAME = 'phuoclong-toa-soan'
const VERSION = 1

export type StoreName = 'unsent' | 'copies'

let opening: Promise<IDBDatabase> | undefined

/** Works in one transaction and answers, once it is on the disk, what the last request found. */
export async function within<T>(names: StoreName[], mode: IDBTransactionMode, work: (stores: Record<StoreName, IDBObjectStore>) => IDBRequest<T> | void): Promise<T> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, mode, { durability: 'strict' })
    const stores = Object.fromEntries(names.map(name => [name, transaction.objectStore(name)])) as Record<StoreName, IDBObjectStore>
    const request = work(stores)
    transaction.oncomplete = () => resolve(request?.result as T)
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('aborted'))
  })
}

/** Deletes every record an index or key range finds, but those the keeper wants to keep. */
export function deleteWhere<T>(source: IDBObjectStore | IDBIndex, range: IDBKeyRange | null, which: (record: T) => boolean = () => true): void {
  const request = source.openCursor(range)
  request.onsuccess = () => {
    const cursor = request.result
    if (!cursor) return
    if (which(cursor.value as T)) cursor.delete()
    cursor.continue()
  }
}

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => prepare(request.result)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onsuccess = () => {
      const database = request.result
      // A newer page wants another version, or the person has emptied the browser's storage: the next act opens it anew.
      database.onversionchange = database.onclose = () => {
        database.close()
        opening = undefined
      }
      resolve(database)
    }
  }).catch(error => {
    opening = undefined
    throw error
  })
  return opening
}

function prepare(database: IDBDatabase): void {
  database.createObjectStore('unsent', { keyPath: ['room', 'tab'] }).createIndex('member', 'member')
  const copies = database.createObjectStore('copies', { keyPath: 'id' })
  copies.createIndex('room', 'room')
  copies.createIndex('member', 'member')
}
