// Sends dropped or chosen files one after another, each as the body of its own request, and tells the page how it went.
const MOST = 20

export function watch(place, wholePage, page) {
  // Gone from the page while the call was on its way.
  if (!place) return null
  const area = wholePage ? document.body : place
  const input = place.querySelector('input[type=file]')
  const listening = new AbortController()
  const leaving = new AbortController()
  const on = (target, event, act) => target?.addEventListener(event, act, { signal: listening.signal })
  const carriesFiles = event => event.dataTransfer?.types.includes('Files')
  let queue = Promise.resolve()

  on(area, 'dragover', event => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    place.classList.add('over')
  })
  on(area, 'dragleave', event => {
    if (!area.contains(event.relatedTarget)) place.classList.remove('over')
  })
  on(area, 'drop', event => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    place.classList.remove('over')
    take([...event.dataTransfer.files])
  })
  on(input, 'change', takeChosen)
  // Chosen while this was still on its way.
  takeChosen()
  return {
    stop() {
      listening.abort()
      leaving.abort()
    },
  }

  function takeChosen() {
    if (!input) return
    take([...input.files])
    input.value = ''
  }

  function take(files) {
    if (files.length === 0) return
    queue = queue.then(() => sendAll(files)).catch(() => {})
  }

  async function sendAll(files) {
    let received = 0
    for (const file of files.slice(0, MOST)) {
      await page.invokeMethodAsync('Sending', file.name)
      const answer = await send(file)
      if (answer.id) {
        received++
        await page.invokeMethodAsync('WasReceived', answer.id)
      } else await page.invokeMethodAsync('WasRefused', file.name, answer.refusal)
    }
    for (const file of files.slice(MOST)) await page.invokeMethodAsync('WasRefused', file.name, place.dataset.tooMany)
    await page.invokeMethodAsync('Finished', received)
  }

  async function send(file) {
    try {
      const response = await fetch(place.dataset.to + '?ten=' + encodeURIComponent(file.name), { method: 'POST', body: file, signal: leaving.signal })
      if (response.redirected) return { refusal: place.dataset.session }
      return await response.json()
    } catch {
      return { refusal: place.dataset.failed }
    }
  }
}
