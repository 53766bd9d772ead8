import type { Editor } from '@tiptap/core'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import { FIELDS, type Field } from '../../schema/index.ts'
import { memberOf } from '../../schema/suggestions.ts'
import { focusNow } from '../focus.ts'
import { fill, type EditorOptions, type Right } from '../options.ts'
import { decided } from './decide.ts'
import type { SuggestingOptions } from './extension.ts'
import { placesOf, suggestionsIn, type PendingSuggestion } from './list.ts'
import { ModeChoice, ModeSwitch, type Mode } from './mode.ts'
import { Notice } from './notice.ts'
import { SuggestionPopover } from './popover.ts'
import { watchRest } from './resting-caret.ts'
import { isSuggestion } from './transform.ts'

/** A page is told of this many, each cut short: the rest is in the text. */
const TOLD = 40
const TOLD_CHARS = 80

/** Everything about suggestions in one open article: the mode, what is pending, and deciding it. */
export class Suggestions {
  private readonly choice: ModeChoice
  private readonly switch: ModeSwitch
  private readonly notice: Notice
  private readonly popover: SuggestionPopover
  private readonly names = new Map<number, string>()
  private readonly leaving = new AbortController()
  private editors!: Record<Field, Editor>

  constructor(
    private readonly host: HTMLElement,
    private readonly options: EditorOptions,
    private readonly undo: Y.UndoManager,
    private readonly changed: () => void,
  ) {
    const { labels, memberId, articleId, right, modeElement } = options
    this.choice = new ModeChoice(memberId, articleId, right)
    this.switch = new ModeSwitch(modeElement ? document.getElementById(modeElement) : null, labels.modes, mode => this.setMode(mode))
    this.notice = new Notice(host)
    this.popover = new SuggestionPopover(host, labels.suggestions.name, () => this.leavePopover())
  }

  /** What each field's editor needs of this. */
  get forFields(): SuggestingOptions {
    const { memberId, labels } = this.options
    return {
      memberId,
      mode: () => this.mode,
      refuse: view => this.notice.say(view, labels.suggestions.refused),
      describe: (member, added) => fill(added ? labels.suggestions.hintAdded : labels.suggestions.hintRemoved, this.nameOf(member)),
      keys: {
        next: () => this.step(1),
        previous: () => this.step(-1),
        accept: () => this.decideAtCaret(true),
        reject: () => this.decideAtCaret(false),
      },
    }
  }

  watch(editors: Record<Field, Editor>): void {
    this.editors = editors
    const { signal } = this.leaving
    for (const editor of Object.values(editors)) {
      editor.on('selectionUpdate', ({ transaction }) => {
        if (transaction.docChanged || suggestionAt(editor.state) !== this.popover.shown) this.hide()
      })
      editor.on('blur', () => this.hide())
      watchRest(editor, () => this.showRested(editor), signal)
    }
    this.host.addEventListener('click', event => this.showClicked(event), { signal })
    // Before the press has any other effect: what it meets is never a button that was about to go.
    document.addEventListener('pointerdown', event => this.popover.contains(event.target) || this.hide(), { signal, capture: true })
    this.draw()
  }

  get mode(): Mode {
    return this.choice.mode
  }

  setMode(mode: Mode): void {
    if (!this.choice.allowed.includes(mode)) return
    // Undo in suggesting mode must not reach back into what was written as an edit.
    if (mode !== this.mode) this.undo.clear()
    this.choice.choose(mode)
    this.draw()
    this.changed()
  }

  setRight(right: Right): void {
    this.choice.right = right
    this.draw()
  }

  /** Names of those who suggested and are not here to say who they are. */
  setNames(names: Record<string, string>): void {
    for (const [member, name] of Object.entries(names)) this.names.set(Number(member), name)
  }

  /** What the page is told: the first of them, and how many there are. */
  digest(): { items: PendingSuggestion[]; total: number } {
    const all = this.all()
    const items = all.slice(0, TOLD).map(item => ({ ...item, added: cut(item.added), removed: cut(item.removed) }))
    return { items, total: all.length }
  }

  /** Accepts or rejects one suggestion, all of one member, or all; answers how many. */
  decide(which: { id?: string | null; memberId?: number | null }, accept: boolean): number {
    const ids = new Set(
      this.all()
        .filter(item => (!which.id || item.id === which.id) && (!which.memberId || item.memberId === which.memberId))
        .filter(item => this.mayDecide(item.memberId, accept))
        .map(item => item.id),
    )
    this.undo.stopCapturing()
    for (const editor of Object.values(this.editors)) {
      for (const turn of decided(editor.state, ids, accept)) editor.view.dispatch(turn(editor.state))
    }
    this.undo.stopCapturing()
    this.hide()
    return ids.size
  }

  /** Takes the reader to a suggestion in the text. */
  show(id: string): void {
    for (const field of FIELDS) {
      const [place] = placesOf(this.editors[field].state.doc, id)
      if (place) return this.goTo(this.editors[field], place.from)
    }
  }

  destroy(): void {
    this.leaving.abort()
    this.switch.destroy()
    this.notice.destroy()
    this.popover.destroy()
  }

  private draw(): void {
    this.host.dataset.mode = this.mode
    this.switch.draw(this.choice)
    this.notice.hide()
    this.popover.hide()
  }

  private all(): PendingSuggestion[] {
    return FIELDS.flatMap(field => suggestionsIn(this.editors[field].state.doc, field))
  }

  private mayDecide(memberId: number | null, accept: boolean): boolean {
    return this.choice.right === 'write' || (this.choice.right === 'suggest' && !accept && memberId === this.options.memberId)
  }

  private step(by: 1 | -1): boolean {
    const at = FIELDS.findIndex(field => this.editors[field].isFocused)
    const head = this.editors[FIELDS[Math.max(at, 0)]!].state.selection.head
    const places = FIELDS.flatMap((field, order) => {
      const { doc } = this.editors[field].state
      return suggestionsIn(doc, field).map(({ id }) => ({ field, order, from: placesOf(doc, id)[0]!.from }))
    })
    const isAhead = (place: { order: number; from: number }) => Math.sign(place.order - at || place.from - head) === by
    const target = (by > 0 ? places : places.reverse()).find(isAhead)
    if (target) this.goTo(this.editors[target.field], target.from)
    return places.length > 0
  }

  private goTo(editor: Editor, position: number): void {
    focusNow(editor)
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, position)).scrollIntoView())
    this.showAtCaret(editor)
  }

  private decideAtCaret(accept: boolean): boolean {
    const editor = Object.values(this.editors).find(editor => editor.isFocused)
    const id = editor && suggestionAt(editor.state)
    if (!id || !this.mayDecide(memberOf(id), accept)) return false
    this.decide({ id }, accept)
    return true
  }

  private showAtCaret(editor: Editor): void {
    const id = editor.state.selection.empty ? suggestionAt(editor.state) : null
    if (id) this.showPopover(editor, id, editor.state.selection.head)
    else this.hide()
  }

  /** One's own words are still being written while the caret walks in them: they come up only when asked for. */
  private showRested(editor: Editor): void {
    const id = suggestionAt(editor.state)
    if (id && memberOf(id) !== this.options.memberId) this.showAtCaret(editor)
  }

  private showClicked(event: Event): void {
    const mark = (event.target as Element).closest?.<HTMLElement>('[data-suggestion]')
    const editor = mark && Object.values(this.editors).find(editor => editor.view.dom.contains(mark))
    if (editor) this.showPopover(editor, mark.dataset.suggestion!, editor.view.posAtDOM(mark, 0))
  }

  private showPopover(editor: Editor, id: string, position: number): void {
    const { labels } = this.options
    const item = this.all().find(item => item.id === id)
    if (!item) return this.hide()
    const own = item.memberId === this.options.memberId
    const act = (name: 'accept' | 'reject', label: string) => ({ name, label, run: () => void this.decide({ id }, name === 'accept') })
    const acts = [
      ...(this.mayDecide(item.memberId, true) ? [act('accept', labels.suggestions.accept)] : []),
      ...(this.mayDecide(item.memberId, false) ? [act('reject', own ? labels.suggestions.withdraw : labels.suggestions.reject)] : []),
    ]
    const when = new Date(item.at).toLocaleString(labels.locale, { dateStyle: 'short', timeStyle: 'short' })
    this.popover.show({ id, memberId: item.memberId, words: this.wordsFor(item), by: `${this.nameOf(item.memberId)} · ${when}`, acts }, editor.view, position)
  }

  private hide(): void {
    this.popover.hide()
  }

  private leavePopover(): void {
    this.hide()
    const editor = Object.values(this.editors).find(editor => editor.isFocused) ?? this.editors.body
    focusNow(editor)
  }

  private wordsFor({ added, removed }: PendingSuggestion): string {
    const words = this.options.labels.suggestions
    if (added && removed) return words.replaced.replace('{0}', () => shown(removed)).replace('{1}', () => shown(added))
    return fill(added ? words.added : words.removed, shown(added || removed))
  }

  private nameOf(member: number | null): string {
    const { memberId, labels } = this.options
    return member === memberId ? labels.suggestions.you : (member !== null && this.names.get(member)) || labels.suggestions.someone
  }
}

/** The suggestion the caret stands in or at. */
function suggestionAt({ selection }: EditorState): string | null {
  const { nodeAfter, nodeBefore } = selection.$head
  const mark = [...(nodeAfter?.marks ?? []), ...(nodeBefore?.marks ?? [])].find(isSuggestion)
  return mark ? String(mark.attrs.id) : null
}

/** Spaces around words go without saying; spaces alone are drawn. */
function shown(text: string): string {
  return cut(text.trim()) || '␣'
}

function cut(text: string): string {
  return text.length > TOLD_CHARS ? text.slice(0, TOLD_CHARS - 1) + '…' : text
}

