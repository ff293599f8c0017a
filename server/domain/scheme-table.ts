/** What the columns of a scheme's table may mean when it comes from a spreadsheet. */
export const schemeColumns = [
  'order',
  'name',
  'level_1',
  'level_2',
  'level_3',
  'maximum',
  'rule',
  'evidence',
  'survey',
  'inherited',
  'source',
  'note',
  'code',
  'parent',
  'ignored',
] as const
export type SchemeColumn = (typeof schemeColumns)[number]

/** Names of nodes in columns of their own, one for each level. */
export const levelColumns = ['level_1', 'level_2', 'level_3'] as const
/** The most nodes of one scheme; the largest known has some 150. */
export const mostSchemeNodes = 1000
