/** The six who ask: a stranger, and people of the sample with little in common. */

/** The actors and the sample account behind each. */
export const accounts: Record<string, string | undefined> = {
  stranger: undefined,
  clerk: 'nhap-lieu-huong-buoi',
  'clerk of another ward': 'nhap-lieu-mua-ngau',
  approver: 'duyet-huong-buoi',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
}

/** The wards that the two clerks enter for. */
export const homes: Record<string, string | undefined> = {
  stranger: undefined,
  clerk: 'MH02',
  'clerk of another ward': 'MH03',
  approver: undefined,
  leader: undefined,
  administrator: undefined,
}
