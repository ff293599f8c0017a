/** Words of the pages of published indices. */
import { formatInteger } from '#domain/measure.ts'
import { dateName, lowerFirst, periodName } from '#domain/wording.vi.ts'

export const text = {
  title: 'Chỉ số công bố',
  unit: 'Đơn vị',
  choose: 'Chọn đơn vị để xem các chỉ số đã công bố của đơn vị đó.',
  add: 'Ghi kết quả',
  addOf: (name: string) => `Ghi kết quả ${name}`,
  editOf: (name: string, period: string) => `Sửa kết quả ${name} ${period}`,
  importFile: 'Nhập từ tệp',
  save: 'Lưu kết quả',
  remove: 'Xóa kết quả này',
  removeSure: 'Xóa thì kết quả và các thành phần của nguồn này mất khỏi trang. Nhật ký vẫn giữ việc xóa.',
  all: 'Các chỉ số',
  allNote: 'Mỗi dòng là kỳ công bố gần nhất. Mở một chỉ số để xem diễn biến, thành phần và xếp hạng.',
  columns: {
    index: 'Chỉ số',
    value: 'Điểm',
    place: 'Hạng',
    movement: 'So với năm trước',
    scale: 'Trên thang điểm',
    target: 'Chỉ tiêu',
    source: 'Nguồn',
  },
  none: 'Chưa có kết quả công bố.',
  notScored: (level: string) => (level === 'province' ? 'Chỉ công bố cho cấp tỉnh.' : 'Chỉ công bố cho cấp xã.'),
  noTarget: 'Chưa giao',
  published: (on: string | null) => (on === null ? '' : `công bố ${dateName(on)}`),
  conflict: (count: number) => `${formatInteger(count)} nguồn khác ghi khác`,
  /** Where places of the two years cannot be compared. */
  beforeWas: (place: string) => (place === '–' ? '' : `năm trước ${place}`),
  computedPlace: 'hạng tính từ điểm công bố',
  legend: { own: 'đơn vị', best: 'cao nhất', middle: 'trung vị', mean: 'bình quân', before: 'năm trước' },
  best: (isSure: boolean, known: number) =>
    isSure ? 'cao nhất' : `cao nhất trong ${formatInteger(known)} đơn vị có số`,
  scaleSpoken: (own: string, top: string, best: string, middle: string) =>
    `${own} trên thang ${top}${best === '' ? '' : `, cao nhất ${best}`}${middle === '' ? '' : `, ${middle}`}`,
  back: 'Chỉ số công bố',
  period: 'Kỳ công bố',
  territory: 'Theo địa giới',
  territories: { 'dia-gioi': 'Theo địa giới mới', goc: 'Số liệu gốc' },
  territoryWhy: (merger: 'mean' | 'none') =>
    merger === 'mean'
      ? 'Địa giới mới: trước sắp xếp lấy bình quân cộng của các đơn vị nhập trọn vẹn. Số liệu gốc: chỉ số của chính đơn vị.'
      : 'Chỉ số này không quy định cách cộng điểm khi sắp xếp đơn vị, nên trước sắp xếp không so sánh được.',
  mergedFrom: (names: string) => `Sắp xếp từ ${names}.`,
  course: {
    title: 'Diễn biến các năm',
    note: (name: string, axis: string) =>
      `${name}, điểm công bố. Đường ngắt ở năm thiếu số hoặc đổi cách tính. ${axis}`,
    axisFrom: (from: string) => `Trục từ ${from}.`,
    one: 'Mới có một kỳ công bố nên chưa vẽ được diễn biến.',
    none: 'Chưa có kỳ công bố nào.',
    table: 'Bảng số liệu',
    loading: 'Đang vẽ biểu đồ',
    period: 'Kỳ',
    value: 'Điểm',
    place: 'Hạng',
    note2: 'Ghi chú',
    spoken: (name: string, unit: string, points: number) => `${name} của ${unit} qua ${formatInteger(points)} kỳ`,
  },
  profile: {
    title: 'Thành phần',
    note: (known: number) =>
      known > 1
        ? `Chấm đậm là đơn vị, vòng tròn là mức cao nhất, vạch là trung vị của ${formatInteger(known)} đơn vị có số thành phần.`
        : 'Chấm đậm là đơn vị. Chưa có số thành phần của đơn vị khác để so sánh.',
    node: 'Thành phần',
    weight: 'Trọng số',
    value: 'Điểm',
    best: 'Cao nhất',
    middle: 'Trung vị',
    before: 'Năm trước',
    top: (top: string) => `thang ${top}`,
  },
  total: (computed: string, published: string, difference: string, notable: boolean) =>
    `Cộng các thành phần theo trọng số được ${computed}; điểm công bố ${published}, chênh ${difference}. ${
      notable ? 'Chênh lệch lớn hơn mức do làm tròn, cần đối chiếu nguồn.' : 'Chênh lệch trong mức làm tròn.'
    }`,
  ranking: {
    title: (period: string) => `Xếp hạng ${lowerFirst(periodName(period))}`,
    note: (known: number, unknown: number) =>
      unknown > 0
        ? `Có số của ${formatInteger(known)} đơn vị; ${formatInteger(unknown)} đơn vị khác được xếp hạng nhưng chưa có số ở đây.`
        : `Có số của cả ${formatInteger(known)} đơn vị.`,
    place: 'Hạng',
    unit: 'Đơn vị',
    value: 'Điểm',
    movement: 'Thay đổi',
    source: 'Nguồn',
    none: 'Chưa có điểm của đơn vị khác trong kỳ này để xếp cạnh nhau.',
  },
  sources: {
    title: (several: boolean) => (several ? 'Các nguồn ghi khác nhau' : 'Nguồn'),
    note: 'Hai nguồn ghi khác nhau thì giữ cả hai; nguồn công bố sau được dùng khi cần một số.',
    value: 'Điểm',
    place: 'Hạng',
    source: 'Nguồn',
    used: 'đang dùng',
    edit: 'Sửa',
    benchmarks: 'Số chung của cả nước, vùng, khối',
  },
  targets: { title: 'Chỉ tiêu', year: (year: number) => `Năm ${year}` },
  form: {
    year: 'Năm',
    value: 'Điểm',
    valueHint: 'Ghi đúng như nguồn in, đủ chữ số thập phân, ví dụ 84,50.',
    place: 'Hạng',
    ofUnits: 'Số đơn vị xếp hạng',
    note: 'Ghi chú',
    source: 'Nguồn công bố',
    sourceHint: 'Cơ quan, văn bản hoặc địa chỉ trang. Nguồn khác với số khác được giữ bên cạnh.',
    publishedOn: 'Ngày công bố',
    index: 'Chỉ số',
  },
  importing: {
    title: 'Nhập kết quả từ tệp',
    lead: 'Tệp XLSX hoặc CSV có cột “Đơn vị” và “Điểm”; có thể thêm “Năm”, “Hạng”, “Số đơn vị”, “Ghi chú” và tên các thành phần. Tệp được xem trước, đúng hết mới lưu.',
    period: 'Năm, khi tệp không có cột năm',
    noPeriod: 'Theo cột “Năm” trong tệp',
    names: 'Tên đơn vị trong tệp là',
    atThatTime: 'đơn vị vào cuối năm của số liệu',
    now: 'đơn vị hiện nay',
    look: 'Xem trước',
    store: (rows: number) => `Lưu ${formatInteger(rows)} dòng`,
    found: (rows: number, faulty: number) =>
      faulty === 0
        ? `${formatInteger(rows)} dòng đều đúng, sẵn sàng lưu.`
        : `${formatInteger(faulty)} trong ${formatInteger(rows)} dòng cần sửa. Chưa lưu dòng nào; sửa trong tệp rồi chọn lại.`,
    stored: (rows: number) => `Đã lưu ${formatInteger(rows)} dòng.`,
    ignored: (titles: string) => `Cột không dùng: ${titles}.`,
    other: (shown: string, source: string) => `Nguồn “${source}” ghi ${shown}; giữ cả hai.`,
    row: 'Dòng',
    right: 'Đúng',
    again: 'Chọn tệp khác',
    sending: 'Đang đọc tệp',
    done: 'Xong',
  },
}

export const yearName = (period: string) => lowerFirst(periodName(period))
