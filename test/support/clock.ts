/** The day on which all tests stand: October 2026 is being reported, November is under way. */
export const now = new Date('2026-11-21T02:00:00.000Z')
