/** The words by which a template of ours is known again when it comes back filled in. */

/** Name and first cell of the hidden sheet that holds the codes. Its rows: 'unit' | 'month' | 'label', label, code. */
export const codesSheetName = 'bct'
export const codesSheetSign = 'bang-chi-tieu/1'
