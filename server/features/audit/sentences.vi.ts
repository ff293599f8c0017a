/** Acts as sentences, and what stood before and after them as words. */
import type { Element } from '../../domain/element.ts'
import type { FigureState } from '../../domain/figure.ts'
import { formatInteger } from '../../domain/measure.ts'
import { type Role, roles } from '../../domain/permission.ts'
import { roundStateWords, surveyUseWords } from '../../domain/round.vi.ts'
import type { Unit } from '../../domain/unit.ts'
import {
  dateName,
  figureWords,
  lowerFirst,
  periodName,
  roleWords,
  sheetStateWords,
  unitName,
} from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { actionActWords, actionKeyWords, actionValueWords } from './action-acts.vi.ts'
import { editionActWords, editionKeyWords } from './edition-acts.vi.ts'
import { emulationActWords, emulationKeyWords, emulationValueWords } from './emulation-acts.vi.ts'
import { reportActWords, reportKeyWords } from './report-sentences.vi.ts'
import { schemeActWords, schemeKeyWords } from './scheme-sentences.vi.ts'
import { surveyActWords, surveyKeyWords, surveyValueWords } from './survey-acts.vi.ts'
import { taskActWords, taskKeyWords } from './task-sentences.vi.ts'

/** Acts on a unit's sheets and plans, for all who may see their drafts; the others are for administrators only. */
export const sheetActWords: Record<string, string> = {
  save_figure: 'Lưu số liệu',
  discard_figure: 'Bỏ giá trị của mình khi hai người cùng sửa',
  submit_sheet: 'Nộp phiếu',
  return_sheet: 'Trả lại phiếu',
  approve_sheet: 'Duyệt phiếu',
  reopen_sheet: 'Mở lại phiếu',
  request_sheet: 'Đề nghị mở lại phiếu',
  set_due_day: 'Đặt hạn nộp phiếu',
  commit_import: 'Nhập số liệu từ tệp',
  undo_import: 'Hoàn tác việc nhập từ tệp',
  assign_owner: 'Phân công ô số liệu',
  remind: 'Nhắc việc',
  draft_plan: 'Lập bản nháp kế hoạch',
  copy_plan: 'Chép kế hoạch sang năm khác thành',
  change_plan: 'Sửa thông tin kế hoạch',
  change_targets: 'Sửa chỉ tiêu của kế hoạch',
  issue_plan: 'Ban hành kế hoạch',
  remove_plan: 'Xóa bản nháp kế hoạch',
  ...schemeActWords,
}

export const otherActWords: Record<string, string> = {
  sign_in: 'Đăng nhập',
  sign_in_sample: 'Vào bằng một lần bấm (bản minh họa)',
  sign_out: 'Đăng xuất',
  set_up: 'Thiết lập hệ thống',
  create_account: 'Tạo tài khoản',
  change_account: 'Sửa tài khoản',
  invite: 'Tạo đường dẫn một lần',
  revoke_invitation: 'Thu hồi đường dẫn một lần',
  use_invitation: 'Đặt mật khẩu bằng đường dẫn một lần',
  change_password: 'Đổi mật khẩu của mình',
  second_factor_on: 'Bật đăng nhập hai bước',
  second_factor_off: 'Tắt đăng nhập hai bước',
  second_factor_reset: 'Đặt lại đăng nhập hai bước',
  end_session: 'Kết thúc một phiên đăng nhập',
  end_sessions: 'Kết thúc mọi phiên đăng nhập',
  end_other_sessions: 'Kết thúc mọi phiên đăng nhập khác',
  make_token: 'Tạo mã truy cập',
  revoke_token: 'Thu hồi mã truy cập',
  change_settings: 'Sửa thiết lập chung',
  set_due_year: 'Đặt hạn nộp phiếu cả năm',
  enact_merger: 'Sắp xếp đơn vị thành',
  cancel_merger: 'Hủy việc sắp xếp đơn vị thành',
}

/** Acts of a unit's people that all who may see its drafts are told of. */
export const unitActWords: Record<string, string> = {
  ...sheetActWords,
  ...taskActWords,
  ...reportActWords,
  ...emulationActWords,
  ...surveyActWords,
  ...actionActWords,
  ...editionActWords,
}

type Act = {
  act: string
  before: unknown
  after: unknown
  unit: Unit | undefined
  month: string | null
  element: Pick<Element, 'name'> | undefined
}

/** "Lưu số liệu “Hồ sơ đến hạn” của phường Hương Bưởi, Tháng 10/2026"; "Tạo tài khoản “lan”". */
export function actSentence({ act, before, after, unit, month, element }: Act): string {
  const words = unitActWords[act] ?? otherActWords[act] ?? `Việc khác (${act})`
  const subject = [textIn(after, 'username'), nameIn(after), nameIn(before)].find((one) => one !== undefined)
  const what = element?.name ?? subject
  const named = what === undefined ? words : `${words} “${what}”`
  if (month !== null && unit) return `${named} của ${unitName(unit)}, ${lowerFirst(periodName(month))}`
  const isOfUnit = act === 'set_due_year' || act in unitActWords
  return isOfUnit && unit ? `${named} của ${unitName(unit)}` : named
}

const keyWords: Record<string, string> = {
  displayName: 'họ tên',
  email: 'thư điện tử',
  disabled: 'khóa',
  roles: 'vai trò',
  purpose: 'mục đích',
  scope: 'phạm vi',
  expiresAt: 'hết hạn',
  reason: 'lý do',
  until: 'đến ngày',
  state: 'trạng thái',
  note: 'ghi chú',
  cells: 'ô trả lại',
  file: 'tệp',
  figures: 'số liệu',
  rates: 'tỷ lệ',
  undone: 'đã hoàn tác',
  kept: 'giữ nguyên',
  due: 'hạn nộp',
  deadline: 'hạn nộp',
  owed: 'số ô còn thiếu',
  post: 'vị trí việc làm',
  source: 'căn cứ',
  year: 'năm',
  firstDay: 'từ ngày',
  parts: 'gồm',
  decree: 'căn cứ',
  number: 'số, ký hiệu',
  date: 'ngày ban hành',
  targets: 'số chỉ tiêu',
  approverMayBeEnterer: 'người duyệt được duyệt phiếu mình đã nhập',
  lockAfterDays: 'số ngày sau hạn thì khóa phiếu',
  secondFactorRequired: 'người duyệt và quản trị phải đăng nhập hai bước',
}

const valueWords: Record<string, string> = {
  ...actionValueWords,
  ...emulationValueWords,
  ...roundStateWords,
  ...surveyUseWords,
  ...surveyValueWords,
  join: 'mời vào',
  reset: 'đặt lại mật khẩu',
  read: 'chỉ đọc',
  write: 'đọc và ghi',
  calendar: 'lịch hạn nộp',
  ...sheetStateWords,
}

function wordsOf(act: string): Record<string, string> {
  if (act in taskActWords) return taskKeyWords
  if (act in reportActWords) return reportKeyWords
  if (act in schemeActWords) return schemeKeyWords
  if (act in surveyActWords) return surveyKeyWords
  if (act in actionActWords) return actionKeyWords
  if (act in editionActWords) return editionKeyWords
  return act in emulationActWords ? emulationKeyWords : keyWords
}

export const contentWords = {
  wrongOrder: 'Ngày cuối phải từ ngày đầu trở đi. Chọn lại hai ngày.',
  /** What was stored beside an act, as words; null where there is nothing to say. */
  of(
    content: unknown,
    act: string,
    element: Pick<Element, 'decimals'> | undefined,
    catalogue: Catalogue,
  ): string | null {
    if (Array.isArray(content)) return content.map((one) => this.of(one, act, element, catalogue)).join('; ') || null
    if (!isRecord(content)) return null
    if (element && 'value' in content) return figureContent(content, element)
    const words = wordsOf(act)
    const parts = Object.entries(content)
      .filter(([key]) => key in words)
      .map(([key, value]) => `${words[key]}: ${valueShown(value, catalogue)}`)
    const month = typeof content.month === 'string' ? `${periodName(content.month)}: ` : ''
    return parts.length === 0 ? null : month + parts.join('; ')
  },
}

function figureContent(content: Record<string, unknown>, element: Pick<Element, 'decimals'>): string {
  const state = content.state as FigureState
  const shown =
    state === 'reported'
      ? figureWords({ state, value: Number(content.value) }, element)
      : figureWords({ state }, element)
  return typeof content.note === 'string' && content.note !== '' ? `${shown} (ghi chú: ${content.note})` : shown
}

function valueShown(value: unknown, catalogue: Catalogue): string {
  if (value === null) return 'không'
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return valueWords[value] ?? (/^\d{4}-\d\d-\d\d/.test(value) ? dateName(value) : value)
  if (Array.isArray(value)) return value.map((one) => listed(one, catalogue)).join(', ')
  return ''
}

/** A role at a unit, or a returned cell. */
function listed(one: unknown, catalogue: Catalogue): string {
  if (!isRecord(one)) return String(one)
  const role = roles.find((known) => known === one.role)
  const unit = typeof one.unitId === 'number' ? catalogue.unitsById.get(one.unitId) : undefined
  if (role !== undefined) return unit ? `${roleName(role)} (${unitName(unit)})` : roleName(role)
  return typeof one.reason === 'string' ? one.reason : ''
}

function roleName(role: Role): string {
  return roleWords[role]
}

/** What an act was about, where it says so: a task by its name, a plan by its title. */
function nameIn(content: unknown): string | undefined {
  return textIn(content, 'name') ?? textIn(content, 'title')
}

function textIn(content: unknown, key: string): string | undefined {
  return isRecord(content) && typeof content[key] === 'string' ? content[key] : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const fileWords = {
  name: 'Nhật ký thao tác',
  sheetName: 'Nhat ky',
  subtitle: (count: number, isCut: boolean) =>
    isCut
      ? `${formatInteger(count)} việc mới nhất; còn việc cũ hơn không có trong tệp. Chọn khoảng ngày để lấy phần còn lại`
      : `${formatInteger(count)} việc, mới nhất trước`,
  source: 'Bảng chỉ tiêu',
  madeAt: (date: string) => `Lập ngày ${dateName(date)}`,
  columns: ['Lúc', 'Người làm', 'Việc', 'Mã đơn vị', 'Đơn vị', 'Tháng', 'Ô số liệu', 'Trước', 'Sau'],
  hidden: 'Chưa duyệt, không hiện',
  byProgram: 'Chương trình',
  /** "21/11/2026 09:05:30", by the clock of Viet Nam. */
  instant: (at: string) => {
    const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
    return `${dateName(local.slice(0, 10))} ${local.slice(11, 19)}`
  },
}
