import { Link } from '@tiptap/extension-link'

const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)[^\s]+$/i

/** Only addresses a reader can follow without harm: web pages and mail. Everything else stays plain text. */
export function isSafeAddress(address: string | null | undefined): boolean {
  return !!address && SAFE_ADDRESS.test(address)
}

/** Links as the newsroom keeps them: nothing but the address is stored, the rest is for the page that shows them. */
export const SafeLink = Link.extend({
  inclusive: false,

  addAttributes() {
    return { href: { default: null } }
  },
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  defaultProtocol: 'https',
  isAllowedUri: isSafeAddress,
  HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow' },
})
