import type { Editor } from '@tiptap/core'
import { isSafeAddress, isVideoAddress } from '../../schema/index.ts'
import { insertBlock } from '../blocks/insert-block.ts'
import type { Labels } from '../options.ts'
import { AddressForm } from './address-form.ts'

/** A link on the selected words, or the address itself where nothing is selected. */
export class LinkForm {
  private readonly form: AddressForm

  constructor(
    private readonly editor: Editor,
    host: HTMLElement,
    words: Labels['link'],
  ) {
    this.form = new AddressForm(editor, host, words, {
      accepts: isSafeAddress,
      apply: address => this.apply(address),
      remove: () => void editor.chain().extendMarkRange('link').unsetLink().run(),
    })
  }

  get element(): HTMLElement {
    return this.form.element
  }

  toggle(): void {
    if (!this.element.hidden) return this.form.close()
    const address = this.editor.getAttributes('link').href as string | undefined
    if (address) this.editor.commands.extendMarkRange('link')
    this.form.open(address ?? '')
  }

  private apply(href: string): void {
    const chain = this.editor.chain()
    if (this.editor.state.selection.empty) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
  }
}

/** A film of the portal, by its address. */
export function videoForm(editor: Editor, host: HTMLElement, words: Labels['video']): AddressForm {
  return new AddressForm(editor, host, words, {
    accepts: isVideoAddress,
    apply: address => void insertBlock(editor, editor.schema.nodes.video!.create({ address }), 'after'),
  })
}
