import type { Node, Schema } from '@tiptap/pm/model'

/** An empty table whose first row is a heading: most tables of a newsroom have one, and one press takes it away. */
export function newTable(schema: Schema, rows: number, columns: number): Node {
  const { table, tableRow, tableHeader, tableCell, paragraph } = schema.nodes
  const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))
  const row = (at: number) => tableRow!.create(null, times(columns, () => (at === 0 ? tableHeader! : tableCell!).create(null, paragraph!.create())))
  return table!.create(null, times(rows, row))
}
