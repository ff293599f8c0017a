/** Sentences of the page of one plan. */
import { formatInteger } from '#domain/measure.ts'
import { assessmentWords, capitalised, dateName, lowerFirst, shortGap } from '#domain/wording.vi.ts'
import type { Counted, Standing } from './standing.ts'

const countWords: Record<Counted, string> = {
  ...(Object.fromEntries(
    Object.entries(assessmentWords).map(([key, word]) => [key, lowerFirst(word)]),
  ) as typeof assessmentWords),
  not_due: 'chưa đến kỳ',
}

export const text = {
  draft: 'Bản nháp',
  draftNote: 'Chưa ban hành: chỉ người của đơn vị và cấp trên thấy, chưa dùng để đánh giá.',
  amended: (count: number) => `Điều chỉnh lần ${formatInteger(count)}`,
  /** At the foot of a sheet of paper. */
  paperState: {
    draft: (year: number) => `năm ${year}, bản nháp`,
    in_force: (year: number) => `năm ${year}, đã ban hành`,
  },
  noNumberYet: 'Bản nháp chưa có số',
  basis: 'Căn cứ ban hành',
  span: (months: string) => `Thời gian thực hiện: ${months}`,
  acts: {
    fromFile: 'Nhập chỉ tiêu, nhiệm vụ từ tệp',
    task: 'Thêm nhiệm vụ',
    targets: 'Sửa chỉ tiêu',
    head: 'Sửa thông tin',
    copy: 'Chép sang năm khác',
    issue: 'Ban hành',
    remove: 'Xóa bản nháp',
    history: 'Lịch sử điều chỉnh',
    more: 'Việc khác',
  },
  verdict: {
    targets: (all: number) => `${formatInteger(all)} chỉ tiêu`,
    count: (assessment: Counted, count: number) => `${formatInteger(count)} ${countWords[assessment]}`,
    below: (count: number) => `${formatInteger(count)} giao riêng cho cấp dưới`,
    byWord: (count: number) => `${formatInteger(count)} giao bằng lời`,
    tasks: (all: number) => `${formatInteger(all)} nhiệm vụ`,
    times: (count: number) => `${formatInteger(count)} lần thực hiện`,
    done: (count: number) => `${formatInteger(count)} xong`,
    overdue: (count: number) => `${formatInteger(count)} quá hạn`,
    waiting: (count: number) => `${formatInteger(count)} chờ duyệt`,
    open: (count: number) => `${formatInteger(count)} chưa đến hạn`,
  },
  finding: ({ met, judged, worst, months }: Standing, year: number) => {
    const when = months === 0 || months === 12 ? `năm ${year}` : `sau ${formatInteger(months)} tháng`
    const short = worst
      ? `; ${lowerFirst(worst.target.indicatorName)} ${worst.number.gapShown.startsWith('còn') ? 'còn ' : ''}${shortGap(worst.number.gapShown)}`
      : ''
    return `${formatInteger(met)} trong ${formatInteger(judged)} chỉ tiêu đạt ${when}${short}`
  },
  toDate: 'tính đến hôm nay',
  columns: {
    set: 'Mức giao',
    result: (months: number, year: number) =>
      months === 0 || months === 12 ? `Năm ${year}` : `${formatInteger(months)} tháng`,
    bar: '0–100%',
    assessment: 'Đánh giá',
    task: 'Nhiệm vụ, sản phẩm',
    progress: 'Tiến độ',
    course: 'Các hạn trong năm',
    due: 'Hạn',
    state: 'Tình trạng',
  },
  unitsMet: (met: number, counted: number) => `${formatInteger(met)}/${formatInteger(counted)}`,
  unitsMetWord: 'đơn vị đạt',
  unitsCounted: (counted: number, units: number) =>
    counted === units
      ? `đủ số liệu của ${formatInteger(units)} đơn vị`
      : `${formatInteger(counted)} trong ${formatInteger(units)} đơn vị có số liệu`,
  unitsMetOf: (met: number, counted: number) => `${formatInteger(met)}/${formatInteger(counted)} đơn vị cấp dưới đạt`,
  tasksFinding: (overdue: number, soon: number) => {
    const late = overdue === 0 ? 'Không có nhiệm vụ quá hạn' : `${formatInteger(overdue)} nhiệm vụ quá hạn`
    return soon === 0 ? late : `${late}, ${formatInteger(soon)} đến hạn trong 30 ngày`
  },
  completion: (inTime: number, due: number) =>
    due === 0
      ? 'Chưa có nhiệm vụ nào đến hạn.'
      : `Trong ${formatInteger(due)} lần đã đến hạn hoặc đã xong, ${formatInteger(inTime)} lần hoàn thành đúng hạn.`,
  notFollowed: 'Kế hoạch của thời gian đã qua, không theo dõi tiến độ trên phần mềm; dưới đây là danh mục của văn bản.',
  doneIn: (done: number, all: number) => `${formatInteger(done)}/${formatInteger(all)} xong`,
  times: (done: number, all: number) => `${formatInteger(done)}/${formatInteger(all)} lần`,
  with: (partners: string) => `Phối hợp: ${partners}`,
  movedFrom: (day: string) => `hạn cũ ${dayShort(day)}`,
  soon: {
    title: 'Đến hạn trong 30 ngày',
    none: 'Không có nhiệm vụ nào đến hạn trong 30 ngày tới.',
    inDays: (days: number) => (days === 0 ? 'hôm nay' : `còn ${formatInteger(days)} ngày`),
  },
  today: (day: string) => dayShort(day),
  monthMark: (month: number) => `T${month}`,
  history: {
    title: 'Lịch sử điều chỉnh',
    none: 'Kế hoạch chưa điều chỉnh lần nào kể từ khi đưa vào phần mềm.',
    back: 'Về trang kế hoạch',
    issued: 'Ban hành',
    amendment: (version: number) => `Điều chỉnh lần ${formatInteger(version - 1)}`,
    document: (number: string | null, date: string | null) =>
      number === null && date === null
        ? 'Không kèm văn bản'
        : [number === null ? 'Văn bản' : `Văn bản số ${number}`, date === null ? '' : `ngày ${dateName(date)}`]
            .filter(Boolean)
            .join(' '),
    reason: (reason: string) => `Lý do: ${reason}`,
    entered: (by: string | null, at: string) => (by === null ? `Ghi lúc ${at}` : `${by} ghi lúc ${at}`),
    count: (title: string, count: number) =>
      count === 0 ? `Chưa điều chỉnh: ${title}` : `${formatInteger(count)} lần điều chỉnh: ${title}`,
  },
}

/** "30/06", for a year that the page names. */
export function dayShort(day: string): string {
  return dateName(day).slice(0, 5)
}

/** A day of another year than the plan's keeps its year. */
export function dayIn(day: string, year: number): string {
  return day.startsWith(String(year)) ? dayShort(day) : dateName(day)
}

/** "đơn vị ban hành" says nothing on the plan's own page. */
export function scopeNote(appliesTo: string, words: string): string {
  return appliesTo === 'own' ? '' : capitalised(words)
}
