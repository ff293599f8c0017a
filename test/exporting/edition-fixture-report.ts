/** The outline of the report and the form of the office, for the edition made for trials. */
import type { EditionContent, ReportFrame } from '#domain/edition.ts'

export const reportFrame: ReportFrame = {
  superior: '',
  issuer: 'ỦY BAN NHÂN DÂN THÀNH PHỐ MINH HỌA',
  symbol: 'BC-UBND',
  place: 'Minh Họa',
  addressees: [],
  bases: ['Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 về cải cách hành chính năm 2026'],
  authority: 'TM. ỦY BAN NHÂN DÂN',
  capacity: 'KT. CHỦ TỊCH',
  position: 'PHÓ CHỦ TỊCH',
  signer: '',
  recipients: ['Bộ Nội vụ;', 'Thường trực HĐND Thành phố;', 'Các phường, xã, đặc khu;', 'Lưu: VT, NV.'],
}

export const reportOutline: EditionContent['report'] = {
  kind: 'BÁO CÁO',
  abstract: 'Kết quả cải cách hành chính quý III năm 2026',
  parts: [
    { heading: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', level: 'part', blocks: [{ kind: 'text', key: 'report:I.1' }] },
    { heading: 'II. KẾT QUẢ THỰC HIỆN', level: 'part', blocks: [{ kind: 'text', key: 'summary' }] },
    {
      heading: '2. Cải cách thủ tục hành chính',
      level: 'section',
      blocks: [
        { kind: 'text', key: 'report:II.2' },
        { kind: 'chart', page: 'ranking:online_payment' },
        { kind: 'table', page: 'below' },
        { kind: 'chart', page: 'series:online_payment' },
        { kind: 'chart', page: 'heat' },
      ],
    },
    { heading: 'III. NHIỆM VỤ VÀ CHỈ SỐ', level: 'part', blocks: [] },
    { heading: '1. Nhiệm vụ quá hạn', level: 'section', blocks: [{ kind: 'table', page: 'tasks' }] },
    { heading: '2. Các chỉ số', level: 'section', blocks: [{ kind: 'table', page: 'indices' }] },
    { heading: 'IV. KIẾN NGHỊ', level: 'part', blocks: [{ kind: 'text', key: 'proposals' }] },
  ],
}
