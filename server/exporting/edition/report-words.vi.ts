/** What a report says about itself around the texts and numbers of its edition. */
import type { Frame } from '#domain/chart.ts'
import type { EditionHead, EditionStamp } from '#domain/edition.ts'
import { stampWords } from '#domain/edition-stamp.vi.ts'
import { lowerFirst } from '#domain/wording.vi.ts'
import { footParts } from '../words.vi.ts'

export const reportWords = {
  figure: (number: number, name: string) => `Hình ${number}: ${name}`,
  tableTitle: (number: number, title: string) => `Bảng ${number}: ${title}`,
  /** Where a person has written nothing: dotted, as on every form. */
  open: '…………………………………………………………………',
  /** After the frame of a table: source and status in one line. */
  source: (frame: Frame) => footParts(frame).join('. '),
  notDrawn: (title: string, hasTable: boolean) =>
    `Không vẽ được biểu đồ “${title}”. ${hasTable ? 'Số liệu của biểu đồ ở bảng dưới đây.' : 'Số liệu ở tệp bảng tính của cùng bản này.'}`,
  inAnnex: (title: string, annex: string) => `${withoutStop(title)} (chi tiết tại ${annex}).`,
  /** Of the rows that a long picture leaves out. */
  otherRows: (annex: string) => `Các dòng còn lại: xem ${annex}`,
  attachedTo: (kind: string, symbol: string, year: number, issuer: string) =>
    `(Kèm theo ${kind} số          /${symbol} ngày      tháng      năm ${year} của ${issuer})`,
  inWorkbookOnly: (titles: readonly string[]) =>
    `Các bảng sau dài, nằm trong tệp bảng tính của cùng bản này: ${titles.map((title) => `“${title}”`).join('; ')}.`,
  ending: (kind: string, abstract: string, issuer: string) =>
    `Trên đây là ${kind} ${lowerFirst(abstract.replaceAll('\n', ' '))}, ${issuer} trân trọng báo cáo`,
}

/** On every page, so that no page lies about which numbers it holds. */
export function footOf({ statusLine, mark }: EditionHead, stamp: EditionStamp): string {
  return [stampWords(stamp), statusLine, mark ?? ''].filter((part) => part !== '').join(' · ')
}

/**
 * What a picture shows, as captions say it: measure, place and period, which the first sentence of its subtitle mostly
 * names; its finding where that sentence only explains how to read it.
 */
export function captionName({ title, subtitle }: Frame): string {
  const first = subtitle.split(/(?<=\.) (?=\p{Lu})/u)[0] ?? ''
  return withoutStop(/\b20\d\d\b/.test(first) ? first : title)
}

/** A line by itself is no sentence of the text. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}

/** "BÁO CÁO" as a word in a sentence: "Báo cáo". */
export function kindInWords(kind: string): string {
  const text = kind.toLocaleLowerCase('vi')
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
