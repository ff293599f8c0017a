/** How people head the columns of an account list, and how they write roles: folded, in Vietnamese and English. */
import type { Role } from '../../domain/permission.ts'
import { searchKey } from '../../domain/unit.ts'

export const accountColumns = ['displayName', 'username', 'email', 'role', 'unit'] as const
export type AccountColumn = (typeof accountColumns)[number]
export const neededColumns: readonly AccountColumn[] = ['displayName', 'username', 'role', 'unit']

const headings: Record<AccountColumn, string[]> = {
  displayName: ['ho ten', 'ho va ten', 'ten', 'full name', 'display name', 'displayname', 'name'],
  username: ['ten dang nhap', 'tai khoan', 'ten tai khoan', 'username', 'user name', 'user', 'login'],
  email: ['thu dien tu', 'email', 'e mail', 'mail', 'dia chi thu', 'hop thu'],
  role: ['vai tro', 'quyen', 'role', 'roles'],
  unit: ['ma don vi', 'don vi', 'ma dv', 'unit', 'unit code', 'unitcode'],
}

const roleNames: Record<Role, string[]> = {
  leader: ['lanh dao', 'leader'],
  approver: ['nguoi duyet', 'duyet', 'approver'],
  clerk: ['cong chuc nhap lieu', 'nguoi nhap lieu', 'nhap lieu', 'clerk'],
  administrator: ['quan tri', 'quan tri vien', 'nguoi quan tri', 'administrator', 'admin'],
}

/** The column that each heading names; where two name the same one, the first holds. */
export function columnsOf(head: readonly string[]): Map<AccountColumn, number> {
  const found = new Map<AccountColumn, number>()
  for (const [index, heading] of head.entries()) {
    const column = accountColumns.find((one) => headings[one].includes(wordsOf(heading)))
    if (column !== undefined && !found.has(column)) found.set(column, index)
  }
  return found
}

/** Several roles may stand in one cell: "duyệt + quản trị". Undefined for a word that is no role. */
export function rolesOf(cell: string): (Role | undefined)[] {
  const parts = cell.split(/[+/&,;]/).filter((part) => part.trim() !== '')
  const named = parts.map((part) => Object.entries(roleNames).find(([, words]) => words.includes(wordsOf(part)))?.[0])
  return [...new Set(named)] as (Role | undefined)[]
}

function wordsOf(text: string): string {
  return searchKey(text)
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
