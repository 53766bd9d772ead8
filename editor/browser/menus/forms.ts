import type { ChainedCommands, Editor } from '@tiptap/core'
import { isSafeAddress, isVideoAddress } from '../../schema/index.ts'
import { insertBlock } from '../blocks/insert-block.ts'
import type { Labels } from '../options.ts'
import { AddressForm } from './address-form.ts'

/** A link on the selected words, or the address itself where nothing is selected. */
export class LinkForm {
  private readonly form: AddressForm
  /** The form was opened for words that were selected, not to write an address. */
  private forWords = false

  constructor(
    private readonly editor: Editor,
    host: HTMLElement,
    words: Labels['link'],
    signal: AbortSignal,
  ) {
    const use = {
      accepts: isSafeAddress,
      apply: (address: string, typed: string) => this.apply(address, typed),
      remove: () => this.onWords(chain => chain.unsetLink()),
    }
    this.form = new AddressForm(editor, host, words, use, signal)
  }

  get element(): HTMLElement {
    return this.form.element
  }

  toggle(): void {
    if (!this.element.hidden) return this.form.close()
    const address = this.editor.getAttributes('link').href as string | undefined
    this.forWords = address !== undefined || !this.editor.state.selection.empty
    this.form.open(address ?? '')
  }

  private apply(href: string, typed: string): void {
    if (this.forWords) this.onWords(chain => chain.setLink({ href }))
    else this.editor.commands.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] })
  }

  /**
   * On the whole link, or the selected words; whoever writes on then writes behind them. Where a colleague has meanwhile
   * taken the words away there is nothing to link, and no address to put in their place.
   */
  private onWords(act: (chain: ChainedCommands) => ChainedCommands): void {
    const { commands } = this.editor
    commands.extendMarkRange('link')
    const { empty, to } = this.editor.state.selection
    if (!empty) act(this.editor.chain()).setTextSelection(to).run()
  }
}

/** A film of the portal, by its address. */
export function videoForm(editor: Editor, host: HTMLElement, words: Labels['video'], signal: AbortSignal): AddressForm {
  const use = {
    accepts: isVideoAddress,
    apply: (address: string) => void insertBlock(editor, editor.schema.nodes.video!.create({ address }), 'after'),
  }
  return new AddressForm(editor, host, words, use, signal)
}
