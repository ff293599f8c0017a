/** What a report says about itself around the texts and numbers of its edition. */
import type { Frame } from '#domain/chart.ts'
import type { EditionHead, EditionStamp } from '#domain/edition.ts'
import { shortHash } from '#domain/edition.ts'
import { lowerFirst } from '#domain/wording.vi.ts'
import { footParts } from '../words.vi.ts'

export const reportWords = {
  watermark: 'DỰ THẢO',
  figure: (number: number, name: string) => `Hình ${number}: ${name}`,
  tableTitle: (number: number, title: string) => `Bảng ${number}: ${title}`,
  /** Where a person has written nothing: dotted, as on every form. */
  open: '…………………………………………………………………',
  /** After the frame of a table: source and status in one line. */
  source: (frame: Frame) => footParts(frame).join('. '),
  notDrawn: (title: string, hasTable: boolean) =>
    `Không vẽ được biểu đồ “${title}”. ${hasTable ? 'Số liệu của biểu đồ ở bảng dưới đây.' : 'Số liệu ở tệp bảng tính của cùng bản này.'}`,
  attachedTo: (kind: string, symbol: string, year: number, issuer: string) =>
    `(Kèm theo ${kind} số          /${symbol} ngày      tháng      năm ${year} của ${issuer})`,
  inWorkbookOnly: (titles: readonly string[]) =>
    `Các bảng sau dài, nằm trong tệp bảng tính của cùng bản này: ${titles.map((title) => `“${title}”`).join('; ')}.`,
  ending: (kind: string, abstract: string, issuer: string) =>
    `Trên đây là ${kind} ${lowerFirst(abstract.replaceAll('\n', ' '))}, ${issuer} trân trọng báo cáo`,
}

/** "Bản chốt số 2 · mã 3f9c21ab · Đã duyệt; số liệu lúc …": on every page, so that no page lies about which numbers it holds. */
export function footOf({ statusLine, mark }: EditionHead, { state, number, sha256 }: EditionStamp): string {
  const name = state === 'frozen' ? `Bản chốt số ${number}` : `Dự thảo số ${number}`
  const hash = sha256 === null ? '' : `mã ${shortHash(sha256)}`
  return [name, hash, statusLine, mark ?? ''].filter((part) => part !== '').join(' · ')
}

/** "BÁO CÁO" as a word in a sentence: "Báo cáo". */
export function kindInWords(kind: string): string {
  const text = kind.toLocaleLowerCase('vi')
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
