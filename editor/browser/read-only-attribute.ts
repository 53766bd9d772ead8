import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Says to assistive technology whether the field can be written in at this moment. */
export const ReadOnlyAttribute = Extension.create({
  name: 'readOnlyAttribute',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { attributes: () => ({ 'aria-readonly': String(!this.editor.isEditable) }) } })]
  },
})
