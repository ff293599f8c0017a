/** Invented inspections of 2026: one, four and seven bodies by the end of the first three quarters, eight by now. */
import type { SeedInspection } from '../../emulation-shapes.ts'
import { bodyNames } from './bodies.ts'

type Row = [planned: string | null, heldOn: string | null, body: string, findings?: string, remediedOn?: string]

const rows: Row[] = [
  ['2026-03', '2026-03-18', bodyNames.centre, 'Hai thủ tục niêm yết chậm sau khi có quyết định công bố.', '2026-03-25'],
  ['2026-05', '2026-05-12', bodyNames.culture, 'Năm hồ sơ chưa ghi lý do xin lỗi khi trả quá hạn.', '2026-06-02'],
  ['2026-05', '2026-05-14', bodyNames.economy, 'Chưa cập nhật quy trình nội bộ của ba thủ tục.', '2026-06-30'],
  [null, '2026-06-04', 'Trường Tiểu học Hương Bưởi 1'],
  ['2026-08', '2026-08-19', 'Trường THCS Hương Bưởi 2', 'Văn bản đi chưa ký số đầy đủ.', '2026-09-08'],
  ['2026-08', '2026-08-20', 'Trường Mầm non Hoa Bưởi'],
  [null, '2026-09-17', bodyNames.health, 'Bảng công khai giá dịch vụ đã cũ.', '2026-09-21'],
  [null, '2026-10-08', bodyNames.centre],
  ['2026-10', '2026-10-22', 'Trường THCS Hương Bưởi 1', 'Sổ theo dõi văn bản đến ghi thiếu hạn xử lý.'],
  ['2026-10', null, bodyNames.events],
  ['2026-10', null, 'Trường Tiểu học Hương Bưởi 4'],
  ['2026-12', null, bodyNames.office],
]

export const inspections: SeedInspection[] = rows.map(
  ([plannedMonth, heldOn, body, findings = '', remediedOn], index) => ({
    year: 2026,
    body,
    kind: plannedMonth === null ? 'surprise' : 'regular',
    plannedMonth,
    heldOn,
    conclusion: heldOn === null ? null : `${12 + index * 3}/KL-UBND`,
    concludedOn: heldOn,
    findings,
    remediedOn: remediedOn ?? null,
  }),
)
