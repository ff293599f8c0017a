/** Sentences of "Việc cần làm" and of the page that names who answers for which cell. */
import type { DutyRound } from '#contract/duties'
import { daysLeftWords } from '#domain/duty.vi.ts'
import { formatInteger } from '#domain/measure.ts'
import { type Month, monthNumber, yearOf } from '#domain/period.ts'
import type { RoundState } from '#domain/round.ts'
import { dateName } from '#domain/wording.vi.ts'

const sheet = (month: Month) => `Phiếu số liệu tháng ${monthNumber(month)}/${yearOf(month)}`

type Counts = { sheets: number; reports: number }

/** "1 phiếu và 2 báo cáo". */
const counted = ({ sheets, reports }: Counts) =>
  [sheets > 0 ? `${formatInteger(sheets)} phiếu` : '', reports > 0 ? `${formatInteger(reports)} báo cáo` : '']
    .filter(Boolean)
    .join(' và ')

/** What a unit still owes in a round. */
function ownRound(isExplaining: boolean, open: number): string {
  if (isExplaining) return `Còn ${formatInteger(open)} tiêu chí lệch cần giải trình.`
  return open > 0 ? `Còn ${formatInteger(open)} tiêu chí chưa tự chấm.` : 'Đã tự chấm đủ, chỉ còn nộp phiếu.'
}

const unitsWait = (open: number, what: string, done: string) =>
  open > 0 ? `${formatInteger(open)} đơn vị chờ ${what}.` : done

/** What waits for those who appraise and decide. */
const provinceRound: Record<RoundState, (open: number) => string> = {
  self: () => 'Các đơn vị đã nộp phiếu tự chấm hoặc đã hết hạn nộp; cần chuyển sang thẩm định lần 1.',
  first: (open) => unitsWait(open, 'thẩm định lần 1', 'Đã thẩm định lần 1 xong; cần chuyển sang giải trình.'),
  explanation: () => 'Các đơn vị đã giải trình xong hoặc đã hết hạn; cần chuyển sang thẩm định lần 2.',
  second: (open) =>
    unitsWait(open, 'thẩm định lần 2 sau giải trình', 'Đã thẩm định lần 2 xong; cần chuyển sang Hội đồng.'),
  council: () => 'Chờ Hội đồng quyết định và công bố kết quả.',
  published: () => '',
}

export const text = {
  title: 'Việc cần làm',
  nothing: 'Anh/chị không còn phiếu, báo cáo nào cần hoàn thành',
  nothingNote:
    'Khi một phiếu, báo cáo sắp đến hạn hoặc một phiếu được trả lại, việc sẽ hiện ở đây. Trước hạn 7, 3, 1 ngày có lời nhắc.',
  owed: (owed: Counts, late: Counts) => {
    const lead = `Anh/chị còn ${counted(owed)} cần hoàn thành`
    const isAll = late.sheets === owed.sheets && late.reports === owed.reports
    if (late.sheets + late.reports === 0) return lead
    return `${lead}; ${isAll ? '' : `${counted(late)} `}đã quá hạn`
  },
  toApprove: (count: number) => `${formatInteger(count)} phiếu đang chờ anh/chị duyệt`,
  note: 'Bấm vào phiếu để mở đúng các ô còn thiếu; bấm vào báo cáo để ghi nhận đã gửi.',
  reports: 'Báo cáo phải gửi',
  reportTo: (receiver: string) => `Gửi ${receiver}. Gửi xong, mở lịch báo cáo để ghi nhận.`,
  sheets: 'Phiếu cần hoàn thành',
  sheet,
  deadline: (date: string) => `hạn ${dateName(date)}`,
  days: daysLeftWords,
  cells: (names: readonly string[], others: number) =>
    `${names.join('; ')}${others > 0 ? ` và ${formatInteger(others)} ô khác` : ''}.`,
  waiting: 'Chờ anh/chị duyệt',
  submittedAt: (moment: string) => `nộp lúc ${moment}`,
  unowned: (cells: number, units: number) =>
    `${formatInteger(cells)} ô số liệu${units === 1 ? '' : ` của ${formatInteger(units)} đơn vị`} chưa có người phụ trách`,
  unownedLine: (without: number, all: number) => `${formatInteger(without)}/${formatInteger(all)} ô`,
  assign: 'Phân công',
  reportCalendar: ['Báo cáo phải gửi trong năm, đã gửi và chưa gửi: xem ', 'lịch báo cáo', '.'],
  rounds: {
    title: 'Kỳ chấm điểm',
    name: (index: string, year: number) => `${index} năm ${year}`,
    only: (count: number) => `${formatInteger(count)} kỳ chấm cần anh/chị xử lý`,
    owed: ({ part, state, open }: Pick<DutyRound, 'part' | 'state' | 'open'>) =>
      part === 'own' ? ownRound(state === 'explanation', open) : provinceRound[state](open),
  },
  actions: {
    title: 'Việc cuộc họp giao',
    only: (count: number) => `${formatInteger(count)} việc cuộc họp giao cần làm`,
    owner: (owner: string) => `${owner}. Có kết quả thì ghi ở trang việc sau họp.`,
  },
  tasks: {
    soon: 'Nhiệm vụ quá hạn hoặc đến hạn trong 30 ngày',
    mine: 'Nhiệm vụ tôi phụ trách',
    waiting: 'Nhiệm vụ chờ duyệt hoàn thành',
    number: (number: string) => `nhiệm vụ ${number}`,
    noDay: 'không có ngày hạn',
    all: (count: number) => `Xem cả ${formatInteger(count)} nhiệm vụ`,
    list: 'Xem danh sách nhiệm vụ',
  },
  calendar: [
    'Muốn thấy hạn nộp trong lịch trên điện thoại hoặc Outlook: tạo mã “lịch hạn nộp” ở trang ',
    'tài khoản của mình',
    '.',
  ],
  reminders: 'Lời nhắc gần đây',
  reminderLine: (owed: number) => (owed === 0 ? 'chờ nộp phiếu' : `còn ${formatInteger(owed)} ô`),
  step: (step: string) =>
    step.startsWith('late') ? 'nhắc quá hạn' : step === '1' ? 'nhắc trước hạn 1 ngày' : `nhắc trước hạn ${step} ngày`,
  email: { none: '', waiting: 'thư chờ gửi', sent: 'đã gửi thư', failed: 'thư không gửi được' },
  owners: {
    title: (unit: string) => `Phân công ô số liệu, ${unit}`,
    verdict: (without: number, all: number, unit: string) =>
      without === 0
        ? `Cả ${formatInteger(all)} ô số liệu của ${unit} đã có người phụ trách`
        : `${formatInteger(without)}/${formatInteger(all)} ô số liệu của ${unit} chưa có người phụ trách`,
    note: 'Người phụ trách nhận lời nhắc về đúng ô của mình. Ô chưa có người, hoặc chỉ ghi vị trí việc làm, được nhắc tới mọi công chức nhập liệu của đơn vị.',
    readOnly: 'Người duyệt của đơn vị hoặc quản trị phân công các ô này.',
    noPeople: 'Chưa có tài khoản nào nhập được số liệu của đơn vị này. Vẫn ghi được vị trí việc làm cho từng ô.',
    element: 'Ô số liệu',
    owner: 'Người phụ trách',
    ownerOf: (name: string) => `Người phụ trách ô “${name}”`,
    asked: { month: '', quarter: 'hỏi cuối quý', year: 'hỏi cuối năm' },
    nobody: 'Chưa có người',
    post: 'Vị trí việc làm…',
    postOf: (name: string) => `Vị trí việc làm phụ trách ô “${name}”`,
    postHint: 'Ví dụ: Bộ phận một cửa',
    keep: 'Ghi',
    gone: (name: string) => `${name} không còn nhập được số liệu của đơn vị; cần chọn người khác.`,
    section: 'Giao cả mục cho',
    sectionOf: (section: string) => `Giao cả mục “${section}” cho`,
    give: 'Giao',
    saving: 'Đang lưu…',
    saved: (count: number, clock: string) => `Đã lưu ${formatInteger(count)} ô lúc ${clock}`,
    back: 'Phiếu số liệu',
  },
}
