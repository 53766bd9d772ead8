import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

/** No table inside a table, and nothing in a cell that a phone could not show in a narrow column. */
const CELL_CONTENT = '(paragraph | bulletList | orderedList)+'

/** Columns take the width their words need: a stored width would be one writer's screen for every reader. */
const spans = () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null, rendered: false, parseHTML: () => null } })

export const ArticleTable = Table.extend({
  renderHTML() {
    return ['table', ['tbody', 0]]
  },
}).configure({ resizable: false })

export const ArticleTableRow = TableRow
export const ArticleTableCell = TableCell.extend({ content: CELL_CONTENT, addAttributes: spans })
export const ArticleTableHeader = TableHeader.extend({ content: CELL_CONTENT, addAttributes: spans })
