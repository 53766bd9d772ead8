// What the frame needs before and without a circuit: the theme, the search key and the state of the connection.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => { try { return localStorage.getItem('theme') || 'auto'; } catch { return 'auto'; } };
  const listeners = new Set();

  function paint() {
    const choice = chosen();
    root.dataset.theme = choice === 'auto' ? (dark.matches ? 'dark' : 'light') : choice;
    listeners.forEach(page => page.invokeMethodAsync('ThemeChanged', root.dataset.theme === 'dark').catch(() => listeners.delete(page)));
    document.querySelectorAll('[data-theme-choice]').forEach(b => b.setAttribute('aria-pressed', b.dataset.themeChoice === choice));
  }

  paint();
  dark.addEventListener('change', paint);
  document.addEventListener('DOMContentLoaded', paint);

  document.addEventListener('click', e => {
    const choice = e.target.closest?.('[data-theme-choice]')?.dataset.themeChoice;
    if (choice) {
      try { localStorage.setItem('theme', choice); } catch { /* a private window keeps no choice */ }
      paint();
    }
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(e.target) || e.target.closest('a')) menu.open = false;
    });
  });

  document.addEventListener('keydown', e => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === 'k') {
      const box = document.getElementById('shell-search');
      if (box) { e.preventDefault(); box.focus(); box.select(); }
    }
    if (e.key === 'Escape') {
      const menu = document.querySelector('details.menu[open]');
      if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
    }
  });

  // While the newsroom is being filled its page tells how far that is. It is not loaded anew for each step, which would throw a
  // screen reader back to its beginning each second; only once the newsroom is open.
  async function askWhetherOpen() {
    const shown = document.querySelector('main[data-opening]');
    if (!shown) return;
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      if (answer.status !== 503) return location.reload();
      const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of ['progress', '.lede', '.num']) shown.querySelector(part).replaceWith(now.querySelector(`main ${part}`));
    } catch { /* on its way up or down: asked again */ }
    setTimeout(askWhetherOpen, 1000);
  }
  document.addEventListener('DOMContentLoaded', () => setTimeout(askWhetherOpen, 1000));

  // Blazor tells the element of this name what becomes of the connection. Typing goes on meanwhile; only when the
  // server no longer knows the page is it loaded again, never over text that is not yet saved and never under the
  // hands of somebody writing: the text has a connection of its own, so the rest of the page can wait for a pause.
  document.addEventListener('DOMContentLoaded', () =>
    document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', connectionChanged));

  // A connection that is back within the second, or was ended with a reason the editor is about to say, is no news.
  let patience;

  function connectionChanged(e) {
    const banner = e.currentTarget;
    const lost = ['failed', 'rejected', 'resume-failed'].includes(e.detail.state);
    if (lost || e.detail.state === 'hide') {
      clearTimeout(patience);
      patience = undefined;
      banner.classList.toggle('on', lost);
    } else patience ??= setTimeout(() => banner.classList.add('on'), 1000);
    banner.classList.toggle('lost', lost);
    banner.querySelector('[data-when=trying]').hidden = lost;
    banner.querySelector('[data-when=lost]').hidden = !lost;
    banner.querySelector('button').hidden = !lost;
    if (e.detail.state === 'failed') setTimeout(() => window.Blazor.reconnect().then(back => { if (!back) reload(); }, () => {}), 5000);
    else if (lost) reload();
  }

  function reload() {
    if ('unsaved' in root.dataset || 'copy' in root.dataset || typing({ target: document.activeElement })) document.addEventListener('focusout', () => setTimeout(reload), { once: true });
    else location.reload();
  }

  document.addEventListener('click', e => { if (e.target.closest?.('[data-reload]')) location.reload(); });

  // Signing out lets go of what is kept on this machine, and asks first when some of it was never sent. The drafts of
  // comments go with it.
  document.addEventListener('submit', async e => {
    const form = e.target.closest?.('form[data-sign-out]');
    if (!form) return;
    e.preventDefault();
    form.closest('details')?.removeAttribute('open');
    try {
      const kept = await import(new URL(form.dataset.signOut, document.baseURI));
      if (!await kept.mayLeave(form.dataset.newsroom, Number(form.dataset.member), document.getElementById('leave-asks'))) return;
    } catch { /* a browser that keeps nothing has nothing to ask about */ }
    try {
      Object.keys(localStorage).filter(key => key.startsWith('binh-luan/')).forEach(key => localStorage.removeItem(key));
    } catch { /* a private window kept none */ }
    form.submit();
  });

  // A box that is only ticked takes no letters.
  const typing = e => e.target.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable="true"]');
  const activates = e => e.key === 'Enter' && e.target.closest?.('a, button, summary');

  // The sheet of keys: by its button, and by the key that asks for it.
  const showKeys = () => {
    const sheet = document.querySelector('dialog[data-keys]');
    if (sheet && !sheet.open) sheet.showModal();
    return sheet;
  };
  document.addEventListener('click', e => { if (e.target.closest?.('[data-open-keys]')) showKeys(); });
  document.addEventListener('keydown', e => {
    if (e.key === '?' && !e.ctrlKey && !e.metaKey && !e.altKey && !e.isComposing && !typing(e) && showKeys()) e.preventDefault();
  });

  window.editorial = {
    focus: id => {
      const field = document.getElementById(id);
      field?.scrollIntoView({ block: 'center' });
      field?.focus();
    },
    wide: () => matchMedia('(min-width: 861px)').matches,
    // Single keys for a page of work; never while something is being typed, nor with a modifier.
    keys(page, method, keys) {
      const pressed = e => {
        if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typing(e) || activates(e) || document.querySelector('dialog[open]')) return;
        // A page may want a letter with Shift as a key of its own.
        const upper = e.key.length === 1 && e.shiftKey && keys.includes(e.key.toUpperCase());
        const key = upper ? e.key.toUpperCase() : e.key.length === 1 ? e.key.toLowerCase() : e.key;
        if (!keys.includes(key)) return;
        e.preventDefault();
        page.invokeMethodAsync(method, key).catch(() => {});
      };
      document.addEventListener('keydown', pressed);
      return { stop: () => document.removeEventListener('keydown', pressed) };
    },
  };

  window.editorialShell = {
    interactive(page) {
      root.dataset.interactive = '';
      listeners.clear();
      listeners.add(page);
      paint();
      return root.dataset.theme === 'dark';
    },
  };
})();
