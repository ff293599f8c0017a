/** Headings of the exported lists of the emulation movement. */
import { formatInteger } from '../../domain/measure.ts'
export const emulationWords = {
  initiatives: {
    fileName: 'Sang kien',
    sheetName: 'Sáng kiến',
    title: (count: number, campaign: string) =>
      `${formatInteger(count)} mô hình, giải pháp, sáng kiến, phong trào “${campaign}”`,
    order: 'STT',
    name: 'Tên',
    kind: 'Loại',
    body: 'Tập thể',
    authors: 'Tác giả',
    registeredOn: 'Ngày đăng ký',
    state: 'Trạng thái',
    decision: 'Quyết định công nhận',
    appraisedOn: 'Ngày quyết định',
    appliedOn: 'Áp dụng từ ngày',
    scope: 'Phạm vi',
    effect: 'Hiệu quả',
  },
  commendations: {
    fileName: 'Khen thuong',
    sheetName: 'Khen thưởng',
    title: (count: number, campaign: string) => `${formatInteger(count)} hồ sơ khen thưởng, phong trào “${campaign}”`,
    order: 'STT',
    subject: 'Tập thể, cá nhân',
    kind: 'Đối tượng',
    body: 'Thuộc tập thể',
    award: 'Hình thức khen thưởng',
    achievement: 'Thành tích',
    papers: 'Giấy tờ đã có',
    state: 'Trạng thái',
    decision: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
  },
  subtitle: (unit: string, year: number) => `${unit}, năm ${year}`,
  source: 'Hồ sơ thi đua của đơn vị',
}
