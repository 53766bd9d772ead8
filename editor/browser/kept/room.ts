/** Whose edits of which article: a recreated database is another newsroom, and its articles are others. */
export interface Place {
  /** The newsroom's identifier, made once per database. */
  newsroom: string
  memberId: number
  articleId: number
}

export function roomOf({ newsroom, memberId, articleId }: Place): string {
  return `${newsroom}/${memberId}/${articleId}`
}

export function memberOf({ newsroom, memberId }: Omit<Place, 'articleId'>): string {
  return `${newsroom}/${memberId}`
}
