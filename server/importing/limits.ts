/**
 * How much of a file is read at most; whatever is larger is refused before it costs anything. What a person is told before
 * a file is sent (its size, the rows of a sheet) stands in domain/import-table.ts.
 */

/** Entries of a workbook's archive; a real one with fifty sheets and pictures has fewer. */
export const mostEntries = 200
/** Bytes of all entries together, unpacked. */
export const largestUnpacked = 100 * 1024 * 1024
/** Strings in the table of shared strings: each is kept in memory while the sheets are read. */
export const mostStrings = 300_000
export const mostSheets = 60
export const mostColumns = 100
/** Cells of all sheets together that hold something. */
export const mostCells = 1_500_000
/** Figures, and rates, that one import may bring in. */
export const mostFigures = 100_000
export const mostRates = 20_000
export const mostMerges = 20_000
/** Sentences kept of a report; the counts go on. */
export const mostReportLines = 5_000

/** A process that reads a file gets so much memory and time; two at once, ten more may wait. */
export const heapMegabytes = 256
export const deadlineMilliseconds = 20_000
export const mostAtOnce = 2
export const mostWaiting = 10
