/** Sentences about the files of an edition: taking them along, and holding one against its edition. */
import type { EditionFormat } from '#domain/edition.ts'
import { formatInteger } from '#domain/measure.ts'

const count = formatInteger

export const fileText = {
  title: 'Tệp mang đi họp',
  draft: 'Tệp của dự thảo mang chữ DỰ THẢO ở mọi trang. Chốt xong, lập lại tệp để mang đi.',
  frozen: 'Mọi tệp cùng một bộ số; mỗi trang ghi số bản chốt và mã kiểm tra.',
  names: { pptx: 'Trang chiếu', docx: 'Báo cáo', xlsx: 'Bảng số liệu', zip: 'Hình ảnh' } satisfies Record<
    EditionFormat,
    string
  >,
  what: {
    pptx: 'PowerPoint 16:9, biểu đồ sửa được, có lời cho người trình bày',
    docx: 'Word theo Nghị định 30/2020/NĐ-CP, kèm bảng và biểu đồ',
    xlsx: 'Excel, mỗi bảng một trang tính, số thật để tính tiếp',
    zip: 'Tất cả biểu đồ dạng PNG và SVG, để chèn vào tài liệu khác',
  } satisfies Record<EditionFormat, string>,
  make: 'Lập và tải về',
  again: 'Lập lại',
  take: 'Tải về',
  of: (act: string, name: string) => `${act}: ${name}`,
  all: 'Lập sẵn cả bốn tệp',
  stop: 'Dừng lập tệp',
  waiting: 'Chờ đến lượt…',
  drawing: (done: number, of: number) => `Đang lập ${count(done)}/${count(of)}`,
  progressOf: (name: string) => `Đang lập ${name}`,
  faults: (titles: readonly string[]) =>
    `Chưa vẽ được ${count(titles.length)} biểu đồ, trong tệp có ghi rõ: ${titles.join('; ')}. Lập lại; nếu vẫn vậy, báo quản trị.`,
}

export const verifyText = {
  title: 'Kiểm tra một tệp',
  note: 'Chọn tệp .pptx, .docx, .xlsx hoặc .zip đã tải từ bản chốt này. Chương trình đối chiếu từng số trong tệp với bản chốt; tệp chỉ được đọc, không lưu.',
  choose: 'Chọn tệp cần kiểm tra',
  another: 'Kiểm tra tệp khác',
  sending: (name: string) => `Đang gửi “${name}”…`,
  reading: (name: string) => `Đang đối chiếu “${name}” với bản chốt…`,
  stop: 'Dừng',
  outcome: { matches: 'Đúng với bản chốt', differs: 'Khác với bản chốt', other_edition: 'Của bản chốt khác' },
  of: (name: string) => `Tệp “${name}”`,
  caption: 'Chỗ khác giữa tệp và bản chốt',
  columns: { place: 'Chỗ', inFile: 'Trong tệp', inEdition: 'Trong bản chốt' },
  words: (some: number) => `${count(some)} chỗ chỉ khác lời, được phép`,
  wordsCaption: 'Chỗ chỉ khác lời',
  none: '(không có)',
  otherKind: (name: string) => `“${name}” không phải tệp .pptx, .docx, .xlsx hoặc .zip. Chọn tệp đã tải từ bản chốt.`,
  empty: (name: string) => `“${name}” không có nội dung. Chọn tệp khác.`,
  tooLarge: (name: string, size: string, most: number) =>
    `“${name}” lớn ${size}, quá mức ${most} MB. Chọn tệp đã tải từ bản chốt.`,
}
