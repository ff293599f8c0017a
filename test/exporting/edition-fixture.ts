/**
 * The content of an edition as a province takes it into its meeting, of any size and the same each time: every kind of
 * page and chart, and every number that tends to be mistaken (missing, 0/0, out of reach), and texts of ill will.
 */
import type { Frame, Table, TableColumn } from '#domain/chart.ts'
import type { EditionContent, EditionNumber, EditionPage, EditionStamp } from '#domain/edition.ts'
import { periodName } from '#domain/wording.vi.ts'
import { chartsOf } from './edition-fixture-charts.ts'
import { type FixtureSize, figuresOf, type Indicator, period } from './edition-fixture-figures.ts'
import { reportFrame, reportOutline } from './edition-fixture-report.ts'

export { type FixtureSize, longName } from './edition-fixture-figures.ts'
/** What a spreadsheet would run. */
export const formulaNote = "=cmd|' /C calc'!A0"
/** A zero byte, a bell, half a letter and a mark of writing direction: typed by nobody, pasted by many. */
export const controlNote = 'chờ \u0000kết nối\u0007 kho\ud800 dữ liệu\u202e'

export const draftStamp: EditionStamp = { number: 1, state: 'draft', sha256: null, frozenAt: null }
export const frozenStamp: EditionStamp = {
  number: 2,
  state: 'frozen',
  sha256: '3f9c21ab5de07c1c4b1c9d3c0f5a7e62918d4b0c6a2f3e5d7c8b9a0f1e2d3c4b',
  frozenAt: '2026-10-07T02:20:00.000Z',
}

const text = (name: string, wrap?: number): TableColumn =>
  wrap === undefined ? { name, kind: 'text', decimals: 0 } : { name, kind: 'text', decimals: 0, wrap }
const whole = (name: string): TableColumn => ({ name, kind: 'number', decimals: 0 })
const percent = (name: string): TableColumn => ({ name, kind: 'percent', decimals: 1 })
const points = (name: string): TableColumn => ({ name, kind: 'number', decimals: 2 })

/** Pure and steady: the same size gives the same content. */
export function editionContent(size: FixtureSize = {}): EditionContent {
  const figures = figuresOf(size)
  const { indicators, periods, names, last, at, total, placesOf, countMet, onTime, payment, below } = figures
  const mark = size.fictional === false ? null : 'Dữ liệu minh họa'
  const frame = (title: string, subtitle: string): Frame => ({
    title,
    subtitle: `${subtitle}, Thành phố Minh Họa, quý III/2026`,
    source: 'Phiếu số liệu tháng 7, 8, 9 năm 2026 của các đơn vị',
    status: 'Đã duyệt; số liệu lúc 09:14 ngày 07/10/2026',
    mark,
  })
  const notes = [formulaNote, controlNote, 'Người dân quen nộp tiền mặt; đã đặt mã QR tại quầy từ 15/9']
  const { ranking, series, heat, dumbbell, multiples, funnel, parts } = chartsOf(figures, frame)
  const said = `${below.length} đơn vị chưa đạt chỉ tiêu thanh toán trực tuyến; Toàn thành phố đạt ${total(payment).shown}`

  const table = (sheetName: string, title: string, columns: TableColumn[], rows: Table['rows']): Table => ({
    frame: frame(title, sheetName),
    sheetName,
    columns,
    rows,
  })
  const rankingTable = (indicator: Indicator): Table =>
    table(
      indicator.name,
      `Kết quả ${indicator.name.toLowerCase()} của ${names.length} đơn vị`,
      [whole('Hạng'), text('Đơn vị', 30), whole('Tử số'), whole('Mẫu số'), percent('Tỷ lệ'), text('Ghi chú', 30)],
      placesOf(indicator).map(({ subject: unit, place }) => {
        const { counts, value, shown, gap } = at(unit, indicator)
        const note = value === null ? shown : gap === '' ? 'đạt' : gap
        return [place, names[unit] as string, counts?.numerator ?? null, counts?.denominator ?? null, value, note]
      }),
    )
  const page = (key: string, question: string, of: Partial<EditionPage> & { title?: string } = {}): EditionPage => ({
    key,
    question,
    frame: of.chart?.frame ?? of.table?.frame ?? frame(of.title ?? question, 'Cải cách hành chính'),
    chart: of.chart ?? null,
    table: of.table ?? null,
    lines: of.lines ?? [],
    text: of.text ?? null,
    notes: of.notes ?? 'Tỷ lệ = tử số/mẫu số, cộng các tháng trong quý. Làm tròn về phía chưa đạt.',
  })
  const title = 'Họp đánh giá chỉ tiêu cải cách hành chính quý III năm 2026'
  const tables = {
    below: table(
      'Đơn vị chưa đạt',
      said,
      [text('Đơn vị', 30), percent('Tỷ lệ'), text('Chỉ tiêu'), text('Còn thiếu'), text('Nguyên nhân', 40)],
      below.map((row, index) => [row.name, row.value, payment.targetShown, row.gap, notes[index % 3] as string]),
    ),
    tasks: table(
      'Nhiệm vụ chậm',
      '2 trong 46 nhiệm vụ của kế hoạch quá hạn',
      [text('Nhiệm vụ', 50), text('Chủ trì', 30), text('Hạn'), whole('Quá hạn (ngày)')],
      [
        ['Rà soát, đơn giản hóa thủ tục hành chính năm 2026', 'Văn phòng UBND', '15/09/2026', 22],
        ['Số hóa kết quả còn hiệu lực giai đoạn 2021–2025', 'Trung tâm Phục vụ hành chính công', '30/09/2026', 7],
      ],
    ),
    indices: table(
      'Các chỉ số',
      'PAR INDEX năm 2025 tăng 1,24 điểm',
      [text('Chỉ số'), text('Kỳ'), points('Điểm'), whole('Hạng'), points('Kỳ trước')],
      [
        ['PAR INDEX', 'Năm 2025', 88.42, 12, 87.18],
        ['SIPAS', 'Năm 2025', 84.1, 0, null],
        ['PAPI', 'Năm 2025', 43.7, 31, -0.55],
      ],
    ),
    actions: table(
      'Việc giao kỳ trước',
      '1 trong 3 việc giao tại cuộc họp trước chưa xong',
      [text('Việc', 60), text('Đơn vị thực hiện', 30), text('Hạn'), text('Kết quả', 40)],
      [
        ['Lắp mã QR tại quầy của 12 phường', 'Văn phòng UBND', '31/08/2026', 'Xong ngày 28/08/2026'],
        ['Tập huấn ký số cho công chức mới', 'Sở Nội vụ', '15/09/2026', 'Xong ngày 12/09/2026'],
        ['Kết nối kho dữ liệu tái sử dụng', 'Sở Khoa học và Công nghệ', '30/09/2026', controlNote],
      ],
    ),
  }
  return {
    format: 1,
    head: {
      unit: { code: 'MH', name: 'Minh Họa', kind: 'province', label: 'Thành phố Minh Họa', fictional: mark !== null },
      period,
      kind: 'quarter',
      title,
      status: 'approved',
      statusLine: 'Đã duyệt; số liệu lúc 09:14 ngày 07/10/2026',
      asOf: '2026-10-07T02:14:00.000Z',
      window: 'Tháng 7, 8, 9 năm 2026; hạn gửi báo cáo 05/10/2026',
      mark,
    },
    texts: [
      written(
        'summary',
        'Tóm tắt',
        `${said}.\nHồ sơ giải quyết đúng hạn đạt ${total(onTime).shown}, ${countMet(onTime)} đơn vị đạt chỉ tiêu.`,
      ),
      written(
        'report:I.1',
        'Chỉ đạo, điều hành',
        `Các đơn vị đã thực hiện kế hoạch của ${periodName(period).toLowerCase()}.`,
      ),
      written('report:II.2', 'Cải cách thủ tục hành chính', `${said}.`),
      written(
        'proposals',
        'Kiến nghị',
        `Giao Văn phòng UBND đôn đốc ${below.length} đơn vị chưa đạt.\nHoàn thành kết nối kho dữ liệu trong quý IV/2026.`,
      ),
    ],
    pages: [
      page('title', title, { title, lines: ['Tháng 7, 8, 9 năm 2026; hạn gửi báo cáo 05/10/2026'] }),
      page('summary', 'Kết quả chung thế nào?', { text: 'summary', title: said }),
      page('completeness', 'Đơn vị nào chưa nộp đủ số liệu?', {
        chart: parts,
        lines: ['Mưa Ngâu chưa nộp phiếu nào trong quý.'],
      }),
      page('ranking:on_time', 'Đơn vị nào chưa giải quyết đúng hạn?', {
        chart: ranking(onTime),
        table: rankingTable(onTime),
      }),
      page('ranking:online_payment', 'Đơn vị nào chưa đạt thanh toán trực tuyến?', {
        chart: ranking(payment),
        table: rankingTable(payment),
      }),
      page('series:online_payment', 'Thanh toán trực tuyến tiến triển thế nào?', {
        chart: series,
        lines: ['Quý I/2025 đổi cách tính nên đường ngắt.'],
      }),
      page('heat', 'Chỉ tiêu nào còn yếu, ở đâu?', { chart: heat }),
      page('dumbbell:online_payment', 'So với quý trước thế nào?', { chart: dumbbell }),
      page('multiples:online_payment', 'Các đơn vị chưa đạt đang đi theo hướng nào?', { chart: multiples }),
      page('funnel:on_time', 'Chênh lệch có vượt mức ngẫu nhiên không?', {
        chart: funnel,
        lines: ['Ngoài hai đường: khó do ngẫu nhiên.'],
      }),
      page('below', 'Còn thiếu bao nhiêu hồ sơ, vì sao?', { table: tables.below }),
      page('falls', 'Đơn vị nào giảm ba kỳ liền?', {
        title: 'Không có đơn vị nào giảm ba kỳ liền',
        lines: ['So ba quý I, II, III năm 2026.'],
      }),
      page('tasks', 'Nhiệm vụ nào chậm?', { table: tables.tasks }),
      page('indices', 'Các chỉ số công bố đến đâu?', { table: tables.indices }),
      page('actions', 'Việc giao kỳ trước đến đâu?', { table: tables.actions }),
      page('proposals', 'Kiến nghị điều gì?', { text: 'proposals', title: 'Hai kiến nghị cho quý IV/2026' }),
    ],
    annexes: indicators.map((indicator) => ({
      key: `annex:${indicator.code}`,
      table: rankingTable(indicator),
      isForWorkbookOnly: false,
    })),
    report: reportOutline,
    frame: reportFrame,
    numbers: indicators.flatMap((indicator) => {
      const places = new Map(placesOf(indicator).map((one) => [one.subject, one.place]))
      return names.flatMap((unitName, unit) =>
        periods.map((one, quarter): EditionNumber => {
          const { counts, shown, assessment } = at(unit, indicator, quarter)
          return {
            unit: `MH${String(unit + 1).padStart(2, '0')}`,
            unitName,
            indicator: indicator.code,
            indicatorName: indicator.name,
            period: one,
            numerator: counts?.numerator ?? null,
            denominator: counts?.denominator ?? null,
            shown,
            target: indicator.targetShown,
            assessment,
            place: quarter === last ? (places.get(unit) ?? null) : null,
            status: counts === null ? null : 'approved',
          }
        }),
      )
    }),
  }
}

function written(key: string, heading: string, generated: string) {
  return { key, heading, generated, text: generated }
}
