/** What units wrote beside their figures, and the few cells that hold a state instead of a number. */
import type { Figure } from '../../server/domain/figure.ts'
import type { Month } from '../../server/domain/period.ts'
import type { CellCode } from './elements.ts'
import type { ElementCode } from './monthly-elements.ts'
import { quarterlyRemarks } from './quarterly/remarks.ts'
import type { Remark } from './remark.ts'
import { codes } from './units.ts'

/** In April 2026 the island waived every fee, so the two cells do not apply: neither 0 nor missing. */
const waivedFees: Remark = {
  state: 'not_applicable',
  note: 'Tháng 4 miễn toàn bộ phí, lệ phí cho đợt cấp lại giấy tờ trên đảo; ô này không áp dụng.',
}

/** In May 2026 the survey machine of xã Suối Reo failed: the forms exist, their number is not known. */
const lostSurvey: Remark = {
  state: 'missing',
  note: 'Máy khảo sát hỏng từ ngày 04/5, chưa tổng hợp được số phiếu.',
}

/** Drafts of October 2026 in which a number is still being looked for. */
const leadersNotSeparated: Remark = {
  state: 'missing',
  note: 'Phần mềm chưa tách được văn bản do lãnh đạo ký; văn thư đang đếm lại.',
}
const reuseNotExported: Remark = {
  state: 'missing',
  note: 'Hệ thống một cửa chưa kết xuất được số hồ sơ dùng lại dữ liệu.',
}

const brokenReader = 'Máy POS tại Bộ phận Một cửa hỏng từ ngày 12/8 đến ngày 20/9.'

const remarks: Record<string, Record<Month, Partial<Record<ElementCode, Remark>>>> = {
  [codes.sanHo]: { '2026-04': { dossiers_with_fee: waivedFees, dossiers_paid_online: waivedFees } },
  [codes.suoiReo]: { '2026-05': { ratings_valid: lostSurvey, ratings_satisfied: lostSurvey } },
  [codes.mayTrang]: {
    '2026-10': { documents_leader: leadersNotSeparated, documents_leader_signed: leadersNotSeparated },
  },
  [codes.ruongBiec]: { '2026-10': { dossiers_reused: reuseNotExported } },
  [codes.huongBuoi]: {
    '2026-08': { dossiers_paid_online: { note: brokenReader } },
    '2026-09': {
      dossiers_paid_online: { note: brokenReader },
      documents_signed: { note: 'Văn bản của Ban bảo vệ dân phố chưa chuyển sang ký số.' },
    },
  },
  [codes.nhacXanh]: {
    '2026-08': { dossiers_late: { note: '01 hồ sơ đất đai trả chậm 01 ngày do lỗi đồng bộ dữ liệu.' } },
  },
}

/**
 * The cell as the unit left it: its count, or a state that stands instead, with the note beside it.
 * Throws RangeError for a cell without a count: a sheet must not go out with a hole.
 */
export function cellOf(code: string, month: Month, element: CellCode, count: number | undefined) {
  const written: Partial<Record<CellCode, Remark>> = { ...remarks[code]?.[month], ...quarterlyRemarks[code]?.[month] }
  const remark = written[element]
  if (count === undefined) throw new RangeError(`${element} is asked in ${month}, but the sample does not count it`)
  const figure: Figure = remark?.state ? { state: remark.state } : { state: 'reported', value: count }
  return remark ? { figure, note: remark.note } : { figure }
}
