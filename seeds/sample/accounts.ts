/** The people of the sample, named by their posts. They have no passwords: only the one-click entry lets them in. */
import type { UnitReference } from '../shapes.ts'
import { codes, province, unitOf } from './units.ts'

export type SeedAccount = {
  username: string
  displayName: string
  roles: { role: 'clerk' | 'approver' | 'leader' | 'administrator'; unit: UnitReference }[]
}

const ward = unitOf(codes.huongBuoi)

/**
 * The first account of each role is the one behind its button; the others show conflicts, foreign units, and what the
 * department does for all wards: imports, and approval where a ward has no approver of its own.
 */
export const accounts: SeedAccount[] = [
  { username: 'lanh-dao', displayName: 'Lãnh đạo Thành phố', roles: [{ role: 'leader', unit: province }] },
  {
    username: 'duyet-huong-buoi',
    displayName: 'Lãnh đạo UBND phường Hương Bưởi',
    roles: [{ role: 'approver', unit: ward }],
  },
  {
    username: 'nhap-lieu-huong-buoi',
    displayName: 'Công chức nhập liệu, phường Hương Bưởi',
    roles: [{ role: 'clerk', unit: ward }],
  },
  { username: 'quan-tri', displayName: 'Quản trị hệ thống', roles: [{ role: 'administrator', unit: province }] },
  {
    username: 'nhap-lieu-2-huong-buoi',
    displayName: 'Công chức nhập liệu thứ hai, phường Hương Bưởi',
    roles: [{ role: 'clerk', unit: ward }],
  },
  {
    username: 'nhap-lieu-mua-ngau',
    displayName: 'Công chức nhập liệu, phường Mưa Ngâu',
    roles: [{ role: 'clerk', unit: unitOf(codes.muaNgau) }],
  },
  {
    username: 'tong-hop',
    displayName: 'Công chức tổng hợp, Sở Nội vụ',
    roles: [{ role: 'clerk', unit: province }],
  },
  {
    username: 'duyet-so-noi-vu',
    displayName: 'Lãnh đạo phòng Cải cách hành chính, Sở Nội vụ',
    roles: [{ role: 'approver', unit: province }],
  },
]
