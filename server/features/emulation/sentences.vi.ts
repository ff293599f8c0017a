/** What is said when an act of the emulation movement is refused. */
import type { CommendationState } from '../../domain/emulation.ts'
import { commendationStateWords, initiativeStateWords } from '../../domain/emulation.vi.ts'
import type { InitiativeState } from '../../domain/initiative.ts'
import { dateName, lowerFirst } from '../../domain/wording.vi.ts'

export const emulationSentences = {
  noRight: 'Anh/chị không có quyền làm việc này ở đơn vị này.',
  stale: 'Có người vừa sửa mục này. Tải lại, xem nội dung mới rồi làm lại.',
  bodyTwice: (name: string) => `Đơn vị đã có tập thể tên “${name}”. Sửa tên hoặc dùng tập thể đã có.`,
  bodyEndsEarly: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  bodyNotThen: (day: string) => `Ngày ${dateName(day)} tập thể này chưa thành lập hoặc đã kết thúc. Chọn tập thể khác.`,
  campaignTwice: 'Đơn vị đã có phong trào mang tên này trong năm. Đặt tên khác.',
  campaignOrder: 'Ngày kết thúc phải từ ngày phát động trở đi.',
  campaignYear: (year: number) => `Ngày phát động, kết thúc phải trong năm ${year} hoặc đầu năm sau.`,
  campaignClosed: 'Phong trào chưa phát động hoặc đã tổng kết nên không nhận thêm. Mở lại phong trào nếu cần.',
  awardUsed: 'Có hồ sơ đề nghị hình thức khen thưởng này nên không bỏ được.',
  noSuchAward: 'Phong trào không có hình thức khen thưởng này. Chọn trong danh sách của phong trào.',
  ruleNeedsIndicator: 'Chọn chỉ số của tiêu chí này.',
  contentsInContents: 'Tiêu chuẩn “đạt mọi nội dung thi đua” chỉ dùng cho một hình thức khen thưởng.',
  noSuchCriterion: 'Phong trào không có tiêu chí này. Tải lại rồi làm lại.',
  wrongSubject: 'Tiêu chí này không dành cho đối tượng ấy.',
  noteNeeded: 'Ghi căn cứ thẩm định: văn bản, kết quả đã xem.',
  noBody: 'Tập thể này không thuộc đơn vị, hoặc không có. Chọn trong danh sách tập thể.',
  future: (today: string) => `Ngày phải đến hết hôm nay, ${dateName(today)}.`,
  outsideCampaign: (from: string, to: string) =>
    `Ngày đăng ký phải trong thời gian phát động, từ ${dateName(from)} đến ${dateName(to)}.`,
  titleNeeded: 'Ghi tên mô hình, giải pháp, sáng kiến.',
  initiativeTwice: (title: string) =>
    `Tập thể này đã đăng ký “${title}” trong phong trào. Sửa mục đã có, hoặc đặt tên khác.`,
  initiativeState: (state: InitiativeState) =>
    `Mục này đang ở trạng thái “${lowerFirst(initiativeStateWords[state])}” nên không làm được việc này. Mở lại trước nếu cần sửa.`,
  ownInitiative: 'Anh/chị đã đăng ký hoặc sửa mục này nên không tự xét công nhận được. Đề nghị người khác xét.',
  numberNeeded: 'Ghi số quyết định.',
  beforeRegistered: (day: string) => `Ngày phải từ ngày đăng ký, ${dateName(day)}, trở đi.`,
  nameNeeded: 'Ghi họ tên cá nhân được đề nghị.',
  nameOfCollective: 'Hồ sơ của tập thể lấy tên trong danh sách tập thể; để trống mục này.',
  commendationTwice: 'Đã có hồ sơ đề nghị hình thức này cho đối tượng này. Mở hồ sơ đã có.',
  commendationState: (state: CommendationState) =>
    `Hồ sơ đang ở trạng thái “${lowerFirst(commendationStateWords[state])}” nên không làm được việc này. Mở lại trước nếu cần sửa.`,
  unitItself: 'Tập thể đơn vị',
  noSuchPaper: 'Hồ sơ không có giấy tờ này. Tải lại rồi làm lại.',
  papersMissing: (names: readonly string[]) => `Hồ sơ còn thiếu: ${names.join('; ')}.`,
  achievementNeeded: 'Ghi tóm tắt thành tích trước khi đề nghị.',
  ownCommendation: 'Anh/chị đã đề nghị hồ sơ này nên không tự quyết định được. Đề nghị người khác quyết định.',
  reasonNeeded: 'Ghi lý do không khen thưởng.',
}
