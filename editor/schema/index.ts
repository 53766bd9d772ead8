/** The one schema of an article's text. The browser and the server's engine both build from this file. */
import { getSchema, type Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { annotations } from './annotations.ts'
import { Callout } from './callout.ts'
import { Figure, Gallery } from './figure.ts'
import { SectionHeading } from './heading.ts'
import { SafeLink } from './link.ts'
import { ArticleTable, ArticleTableCell, ArticleTableHeader, ArticleTableRow } from './table.ts'
import { Video } from './video.ts'

export { CALLOUTS, type CalloutKind } from './callout.ts'
export { imageAddress } from './figure.ts'
export { isSafeAddress } from './link.ts'
export { isVideoAddress, isVideoFile } from './video.ts'

/** Raised whenever a node, mark or attribute changes: an older browser would delete what it does not know. */
export const SCHEMA_VERSION = 2

/** The roots of the Y.Doc, each an XmlFragment. */
export const FIELDS = ['title', 'lead', 'body'] as const
export type Field = (typeof FIELDS)[number]

/**
 * One paragraph, as the keyboard and the paste handler keep it. The schema still accepts several: two people starting
 * an empty field in the same instant each bring a paragraph, and refusing one would delete a person's words.
 */
const LineDocument = Document.extend({ content: 'paragraph+' })

const lineExtensions: Extensions = [LineDocument, Paragraph, Text, ...annotations]

export const titleExtensions: Extensions = lineExtensions
export const leadExtensions: Extensions = lineExtensions

export const bodyExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  SectionHeading.configure({ levels: [2, 3] }),
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  HorizontalRule,
  HardBreak,
  ArticleTable,
  ArticleTableRow,
  ArticleTableHeader,
  ArticleTableCell,
  Figure,
  Gallery,
  Callout,
  Video,
  Bold,
  Italic,
  Underline,
  SafeLink,
  ...annotations,
]

export const titleSchema = getSchema(titleExtensions)
export const leadSchema = getSchema(leadExtensions)
export const bodySchema = getSchema(bodyExtensions)

export const schemas = { title: titleSchema, lead: leadSchema, body: bodySchema } as const
