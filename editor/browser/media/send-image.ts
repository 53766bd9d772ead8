export interface StoredImage {
  media: string
  width: number
  height: number
}

export interface Sending {
  done: Promise<StoredImage>
  cancel(): void
}

/** Why an image was not stored; `words` are the server's own sentence when it gave one. */
export class NotStored extends Error {
  constructor(readonly words: string | null) {
    super(words ?? 'not stored')
  }
}

/** Sends one image to the newsroom. XMLHttpRequest, because fetch tells nothing of what has gone out so far. */
export function sendImage(articleId: number, file: File, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest()
  const done = new Promise<StoredImage>((resolve, reject) => {
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => {
      const stored = storedIn(request)
      if (stored) resolve(stored)
      else reject(new NotStored(errorIn(request)))
    }
    request.onerror = request.ontimeout = request.onabort = () => reject(new NotStored(null))
    request.open('POST', new URL(`hinh?bai=${articleId}`, document.baseURI))
    const form = new FormData()
    form.append('file', file, file.name || 'anh')
    request.send(form)
  })
  return { done, cancel: () => request.abort() }
}

/** The same image shown in another article: it is stored already, the article only has to hold it too. */
export function holdImage(articleId: number, media: string): void {
  void fetch(new URL(`hinh?bai=${articleId}&anh=${media}`, document.baseURI), { method: 'POST' }).catch(() => {})
}

function storedIn(request: XMLHttpRequest): StoredImage | null {
  const answer = answerOf(request) as Partial<StoredImage> | null
  return request.status >= 200 && request.status < 300 && /^[0-9a-f]{64}$/.test(answer?.media ?? '') ? (answer as StoredImage) : null
}

function errorIn(request: XMLHttpRequest): string | null {
  const { error } = (answerOf(request) ?? {}) as { error?: unknown }
  return typeof error === 'string' ? error : null
}

function answerOf(request: XMLHttpRequest): object | null {
  try {
    return JSON.parse(request.responseText) as object | null
  } catch {
    return null
  }
}
