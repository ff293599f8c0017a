/** The words by which tables of published results are understood, as `labelKey` leaves them, and what is said of a file that holds none. */
import type { ResultColumn } from './result-column.ts'

export const resultHeads: readonly (readonly [ResultColumn | 'ignored', RegExp])[] = [
  ['ignored', /^(?:stt|so thu tu|tt|ma|ma don vi|ma tinh)$/],
  ['year', /^(?:nam|nam danh gia|nam cong bo|ky|ky danh gia)$/],
  ['ofUnits', /\b(?:so don vi|tong so don vi|so tinh|so dia phuong|so xa phuong)\b/],
  ['place', /\b(?:hang|xep hang|thu hang|vi tri)\b/],
  ['value', /^(?:diem|diem so|tong diem|diem tong hop|diem cong bo|gia tri|ket qua|chi so|diem chi so)$/],
  ['unit', /\b(?:don vi|dia phuong|tinh|tinh thanh pho|phuong xa|xa phuong|ten)\b/],
  ['note', /^(?:ghi chu|chu thich|nhom|xep loai)$/],
]

/** Rows of the nation or a region are no units. */
export const subtotalRow = /^(?:ca nuoc|toan quoc|toan tinh|toan thanh pho|trung binh|binh quan|trung vi|tong cong)\b/

/** Before the name of a province; names themselves stand without it. */
export const provinceKind = /^(?:tỉnh|thành phố|tp\.?|t\.p\.?)\s*(?=\S)/i

export const resultSentences = {
  noTable:
    'Không tìm thấy bảng kết quả trong tệp. Bảng cần có dòng tiêu đề với ít nhất hai cột “Đơn vị” và “Điểm”; có thể thêm “Năm”, “Hạng”, “Số đơn vị”, “Ghi chú” và tên các chỉ số thành phần.',
  noRows: 'Bảng trong tệp không có dòng nào. Kiểm tra lại tệp rồi gửi lại.',
  tooManyRows: (most: number) => `Tệp có hơn ${most} dòng kết quả. Chia tệp theo năm rồi nhập từng tệp.`,
}
