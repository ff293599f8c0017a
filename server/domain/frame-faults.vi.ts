/** What is to be done about what the official form of a report does not allow. */
import type { FrameFault } from './frame-faults.ts'

const sentences: Record<FrameFault['code'], (fault: FrameFault) => string> = {
  empty: ({ field }) => empties[field] ?? '',
  too_many_lines: () => 'Tên cơ quan ban hành dài quá 3 dòng. Viết gọn lại, mỗi dòng một phần của tên.',
  symbol_spaced: () => 'Ký hiệu văn bản có khoảng trắng. Viết liền, ví dụ BC-UBND.',
  symbol_numbered: () => 'Ký hiệu văn bản chỉ gồm phần sau dấu gạch chéo, ví dụ BC-UBND. Số do văn thư ghi sau.',
  symbol_form: () => 'Ký hiệu văn bản gồm chữ in hoa và dấu gạch nối, ví dụ BC-UBND.',
  place_number: () => 'Địa danh là chữ số thì ghi đầy đủ tên đơn vị, ví dụ Phường 5.',
  place_comma: () => 'Địa danh không có dấu phẩy; dấu phẩy và ngày, tháng, năm được thêm sau. Bỏ dấu phẩy.',
  authority_form: () =>
    'Quyền hạn ký thay mặt tập thể bắt đầu bằng TM., ví dụ TM. ỦY BAN NHÂN DÂN. Không có thì để trống.',
  capacity_form: () =>
    'Ký thay, ký thừa lệnh bắt đầu bằng KT., TL., TUQ. hoặc Q., ví dụ KT. CHỦ TỊCH. Không có thì để trống.',
  capacity_same: () =>
    'Người ký thay có chức vụ khác người được ký thay. Ghi chức vụ của người ký, ví dụ PHÓ CHỦ TỊCH.',
  signer_titled: () => 'Họ tên người ký không ghi học hàm, học vị. Chỉ ghi họ và tên.',
  no_archive: () => 'Nơi nhận chưa có dòng lưu. Thêm dòng cuối, ví dụ Lưu: VT.',
  archive_not_last: () => 'Dòng lưu đứng cuối phần nơi nhận. Chuyển dòng này xuống cuối.',
  basis_form: ({ at = 0 }) => `Căn cứ thứ ${at + 1} bắt đầu bằng “Căn cứ” hoặc “Thực hiện”, rồi đến tên và số văn bản.`,
}

const empties: Partial<Record<FrameFault['field'], string>> = {
  issuer: 'Chưa có tên cơ quan ban hành. Ghi tên, ví dụ Ủy ban nhân dân phường.',
  symbol: 'Chưa có ký hiệu văn bản. Ghi ký hiệu, ví dụ BC-UBND.',
  place: 'Chưa có địa danh. Ghi tên đơn vị hành chính nơi ban hành.',
  position: 'Chưa có chức vụ người ký. Ghi chức vụ, ví dụ CHỦ TỊCH.',
}

/** Whole sentences: what is wrong, and the remedy. */
export function frameFaultWords(fault: FrameFault): string {
  return sentences[fault.code](fault)
}
