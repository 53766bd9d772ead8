using Microsoft.Playwright;
using PhuocLong.Editorial.Tests.Journeys;

namespace PhuocLong.Editorial.Tests.Prove;

/// <summary>What a machine holds of an article: how much of everybody's writing, whether it waits for more, and the text as shared and as drawn.</summary>
public sealed class Replica
{
    public string[] Vector { get; set; } = [];

    public bool Waits { get; set; }

    public string Shared { get; set; } = "";

    public string Drawn { get; set; } = "";

    /// <summary>The words each thread's mark lies over.</summary>
    public Dictionary<string, string> Commented { get; set; } = [];

    /// <summary>What is compared: one string, so that a difference shows in a failure.</summary>
    public override string ToString() => $"{string.Join(' ', Vector)}\nwaits: {Waits}\n{Shared}\n{Drawn}";

    public static Task<Replica> OfAsync(Desk desk) => desk.Page.EvaluateAsync<Replica>(
        """
        () => {
          const editors = ['title', 'lead', 'body'].map(field => document.querySelector(`[data-field=${field}] .ProseMirror`).editor);
          const { doc } = editors[0].state['y-sync$'];
          const ends = [...doc.store.clients].map(([client, structs]) => `${client}:${structs.at(-1).id.clock + structs.at(-1).length}`);
          const commented = {};
          for (const mark of document.querySelectorAll('.ProseMirror span.comment'))
            commented[mark.dataset.thread] = (commented[mark.dataset.thread] ?? '') + mark.textContent;
          return {
            vector: ends.sort(),
            waits: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
            shared: ['title', 'lead', 'body'].map(field => doc.getXmlFragment(field).toString()).join('\n'),
            drawn: editors.map(editor => editor.getText({ blockSeparator: '\n' })).join('\n'),
            commented,
          };
        }
        """);
}

/// <summary>Where somebody may act on a page without touching another person's word: at and on the filler between the tokens.</summary>
internal static class Screen
{
    private const string Fillers =
        """
        const fillers = field => {
          const found = [];
          for (const root of document.querySelectorAll(field ? `[data-field=${field}] .ProseMirror` : '.editor .ProseMirror')) {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode())
              if (!node.parentElement.closest('.editor-caret'))
                for (const { 0: words, index } of node.data.matchAll(/đệm-\w+-chữ/g))
                  found.push({ root, node, words, from: index, to: index + words.length });
          }
          return found;
        };
        const textblock = node => node.parentElement.closest('p, h2, h3');
        const pick = (from, r) => from[Math.floor(r * from.length)];
        const choose = (root, ...range) => {
          if (document.activeElement !== root) root.focus({ preventScroll: true });
          getSelection().setBaseAndExtent(...range);
        };
        """;

    /// <summary>The caret directly before a filler, or directly behind one; so two people with a side each are never in one another's word.</summary>
    public static Task<string?> PlaceAsync(IPage page, bool before, double chance, string? field = null, string where = "any") => page.EvaluateAsync<string?>(
        $$"""
        ([before, chance, field, where]) => {
          {{Fillers}}
          const edge = ({ node, from, to }) => {
            if (where === 'any') return true;
            const range = document.createRange();
            const block = textblock(node);
            if (!block || (before && !block.previousElementSibling)) return false;
            range.selectNodeContents(block);
            if (before) range.setEnd(node, from); else range.setStart(node, to);
            return range.toString().trim() === '';
          };
          const at = pick(fillers(field).filter(edge), chance);
          if (!at) return null;
          choose(at.root, at.node, before ? at.from : at.to, at.node, before ? at.from : at.to);
          return at.words;
        }
        """, new object?[] { before, chance, field, where });

    /// <summary>Whether the caret still is where <see cref="PlaceAsync"/> put it.</summary>
    public static Task<bool> StandsAsync(IPage page, bool before, string filler) => page.EvaluateAsync<bool>(
        """
        ([before, filler]) => {
          const { $head, empty } = document.activeElement.editor?.state.selection ?? {};
          if (!empty) return false;
          const text = $head.parent.textContent;
          return before ? text.slice($head.parentOffset).startsWith(filler) : text.slice(0, $head.parentOffset).endsWith(filler);
        }
        """, new object[] { before, filler });

    /// <summary>Chooses one filler, or everything from one filler to another of its block; answers the words chosen.</summary>
    public static Task<string?> ChooseAsync(IPage page, double chance, double other, bool wide) => page.EvaluateAsync<string?>(
        $$"""
        ([chance, other, wide]) => {
          {{Fillers}}
          const all = fillers();
          const one = pick(all, chance);
          if (!one) return null;
          const two = wide ? pick(all.slice(all.indexOf(one)).filter(f => textblock(f.node) === textblock(one.node)), other) : one;
          choose(one.root, one.node, one.from, two.node, two.to);
          return getSelection().toString();
        }
        """, new object[] { chance, other, wide });

    /// <summary>Whether exactly these words are chosen in the editor too.</summary>
    public static Task<bool> HasChosenAsync(IPage page, string words) => page.EvaluateAsync<bool>(
        """
        words => {
          const { state } = document.activeElement.editor ?? {};
          return !!state && state.doc.textBetween(state.selection.from, state.selection.to) === words;
        }
        """, words);

    /// <summary>How much this page has written of the article, as its own number and a count.</summary>
    public static Task<long[]> WrittenAsync(IPage page) => page.EvaluateAsync<long[]>(
        """
        () => {
          const { doc } = document.querySelector('[data-field=body] .ProseMirror').editor.state['y-sync$'];
          const own = doc.store.clients.get(doc.clientID)?.at(-1);
          return [doc.clientID, own ? own.id.clock + own.length : 0];
        }
        """);

    /// <summary>Waits until a page has what another has written.</summary>
    public static Task SeesAsync(IPage page, long[] written) => page.WaitForFunctionAsync(
        """
        ([client, count]) => {
          const { doc } = document.querySelector('[data-field=body] .ProseMirror').editor.state['y-sync$'];
          const there = doc.store.clients.get(client)?.at(-1);
          return count === 0 || (there && there.id.clock + there.length >= count);
        }
        """, written, new() { Timeout = 20_000 });

    /// <summary>Has a page note when and by whom a token that stood there goes away or is doubled; <see cref="GoneAsync"/> tells.</summary>
    public static Task WatchAsync(IPage page) => page.EvaluateAsync(
        """
        () => {
          const began = performance.now();
          window.goneTokens = [];
          const words = doc => doc.textBetween(0, doc.content.size, '|', ' ');
          const tokens = text => (text.match(/(?<!-)[ab]\d{4}(?!-)/g) ?? []).reduce((all, token) => all.set(token, (all.get(token) ?? 0) + 1), new Map());
          for (const field of ['title', 'lead', 'body']) {
            const { editor } = document.querySelector(`[data-field=${field}] .ProseMirror`);
            editor.on('transaction', ({ transaction: tr }) => {
              if (!tr.docChanged) return;
              const [was, now] = [words(tr.before), words(tr.doc)];
              const [before, after] = [tokens(was), tokens(now)];
              for (const token of new Set([...before.keys(), ...after.keys()])) {
                const [from, to] = [before.get(token) ?? 0, after.get(token) ?? 0];
                if (to >= from && to < 2) continue;
                if (to === from) continue;
                const around = text => text.slice(Math.max(0, text.indexOf(token) - 40), text.indexOf(token) + 60);
                const sync = tr.getMeta('y-sync$');
                const by = sync?.isChangeOrigin ? (sync.isUndoRedoOperation ? 'undo' : 'another') : `this page (${JSON.stringify(tr.steps).slice(0, 600)})`;
                window.goneTokens.push(`${((performance.now() - began) / 1000).toFixed(2)} ${field} ${token} ${from} to ${to} by ${by}: ${around(was)} -> ${around(now)}`);
              }
            });
          }
        }
        """);

    public static Task<string[]> GoneAsync(IPage page) => page.EvaluateAsync<string[]>("() => window.goneTokens ?? []");

    public static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const e = document.activeElement;
          if (!e) return 'nothing';
          const sel = e.editor?.state.selection;
          return `${e.tagName}.${e.className.split(' ').slice(0, 2).join('.')}#${e.closest('[id]')?.id ?? ''} ${e.getAttribute('aria-label') ?? ''} ${sel ? sel.from + '-' + sel.to + ' ' + e.editor.state.doc.textBetween(Math.max(0, sel.from - 25), Math.min(e.editor.state.doc.content.size, sel.to + 15), '/') : ''}`;
        }
        """);

    public static Task PasteAsync(IPage page, string html, string text) => page.EvaluateAsync(
        """
        ([html, text]) => {
          const data = new DataTransfer();
          if (html) data.setData('text/html', html);
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, new[] { html, text });
}
