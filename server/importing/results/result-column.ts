/** What a column of a table of published results can mean, beside the components of the index. */
export type ResultColumn = 'year' | 'unit' | 'value' | 'place' | 'ofUnits' | 'note'
