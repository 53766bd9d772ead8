// Sends the chosen or dropped files one after the other and shows how far each is. What has arrived leaves this list:
// the page hears of it from the server, as everybody who has the article open does.
const sending = new Set();

addEventListener('beforeunload', e => { if (sending.size) e.preventDefault(); });

export function mount(host, { url, most, words }) {
  // Gone from the page while the call was on its way.
  if (!host) return;
  const uploads = host.querySelector('[data-uploads]');
  const waiting = [];
  let busy = false;

  const mayAdd = () => host.querySelector('input[type=file]');

  host.addEventListener('change', e => {
    if (e.target.type !== 'file') return;
    add(e.target.files);
    e.target.value = '';
  });
  host.addEventListener('dragover', e => {
    if (!mayAdd() || !e.dataTransfer.types.includes('Files')) return;
    e.preventDefault();
    host.classList.add('dropping');
  });
  host.addEventListener('dragleave', e => { if (!host.contains(e.relatedTarget)) host.classList.remove('dropping'); });
  host.addEventListener('drop', e => {
    host.classList.remove('dropping');
    if (!mayAdd()) return;
    e.preventDefault();
    add(e.dataTransfer.files);
  });

  function add(files) {
    for (const file of files) {
      const row = draw(file);
      if (file.size > most) row.refuse(words.tooLarge);
      else if (file.size === 0) row.refuse(words.empty);
      else waiting.push({ file, row });
    }
    next();
  }

  function next() {
    if (busy || waiting.length === 0) return;
    busy = true;
    const one = waiting.shift();
    send(one).finally(() => { busy = false; next(); });
  }

  function send(one) {
    const { file, row } = one;
    const form = new FormData();
    form.append('tep', file, file.name);
    const request = new XMLHttpRequest();
    sending.add(request);
    return new Promise(done => {
      request.open('POST', url);
      request.responseType = 'json';
      request.upload.onprogress = e => row.progress(e.loaded / e.total);
      request.onload = () => request.status === 200 ? row.close() : row.refuse(request.response?.error ?? words.failed, () => again(one));
      request.onerror = () => row.refuse(words.failed, () => again(one));
      request.onloadend = () => { sending.delete(request); done(); };
      row.cancel = () => request.abort();
      if (row.cancelled) done(sending.delete(request));
      else request.send(form);
    });
  }

  function again(one) {
    one.row.restart();
    waiting.push(one);
    next();
  }

  function draw(file) {
    const element = make('div', 'upload');
    const name = make('span', 'upload-name', file.name + ' ');
    const share = make('span', 'upload-share');
    name.append(share);
    const acts = make('span', 'upload-acts');
    const bar = make('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', words.sending.replace('{0}', file.name));
    element.append(name, acts, bar);
    uploads.append(element);

    const row = {
      cancelled: false,
      cancel: null,
      close: () => element.remove(),
      progress(part) {
        bar.value = part * 100;
        share.textContent = `${Math.floor(bar.value)} %`;
      },
      restart() {
        element.querySelector('.upload-refused')?.remove();
        bar.value = 0;
        element.append(bar);
        acts.replaceChildren(button(words.cancel, stop));
      },
      refuse(sentence, retry) {
        bar.remove();
        share.textContent = '';
        const said = make('span', 'upload-refused', sentence);
        said.setAttribute('role', 'alert');
        element.append(said);
        acts.replaceChildren(...(retry ? [button(words.retry, retry)] : []), button(words.close, row.close));
      },
    };
    const stop = () => { row.cancelled = true; row.cancel?.(); row.close(); };
    const button = (text, act) => {
      const made = make('button', 'btn ghost', text);
      made.type = 'button';
      made.setAttribute('aria-label', `${text}: ${file.name}`);
      made.addEventListener('click', act);
      return made;
    };
    row.restart();
    return row;
  }
}

function make(tag, className = '', text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
