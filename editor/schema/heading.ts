import { Heading } from '@tiptap/extension-heading'

/**
 * Headings inside an article: the article's own title stands above them, so they begin at h2. What is pasted from pages
 * with other levels keeps its rank as nearly as two levels allow.
 */
export const SectionHeading = Heading.extend({
  parseHTML() {
    return [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      ...['h3', 'h4', 'h5', 'h6'].map(tag => ({ tag, attrs: { level: 3 } })),
    ]
  },
})
