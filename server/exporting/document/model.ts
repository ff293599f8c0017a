/**
 * An official document as its parts, by Nghị định 30/2020/NĐ-CP, Phụ lục I; whoever writes one knows what it says, the layout
 * knows how it stands on paper. Texts come ready: nothing is computed or worded here.
 */
export type Run = { text: string; bold?: boolean; italic?: boolean }

export type DocumentTable = {
  /** `share`: of the width of the text; `align`: words left, numbers right. */
  columns: { head: string; share: number; align: 'left' | 'center' | 'right' }[]
  rows: string[][]
  /** Rows in bold, by their place: totals. */
  bold?: number[]
}

export type Block =
  /** "I. THÀNH PHẦN": in capitals and bold. */
  | { kind: 'part'; text: string }
  /** "1. Chủ trì": bold. */
  | { kind: 'section'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'table'; table: DocumentTable }
  /** The caption of a table, or the day on which its figures were read: italic and small. */
  | { kind: 'note'; text: string }

export type Signature = {
  /** "TM. HỘI ĐỒNG", "KT. CHỦ TỊCH"; "" where there is none. */
  authority: string
  position: string
  /** "" where it is left for the hand. */
  name: string
}

export type OfficialDocument = {
  /** Cơ quan chủ quản; null where there is none above. */
  superior: string | null
  issuer: string
  /** "Số:       /BB-HĐ": the number is left blank. */
  number: string
  /** "Minh Họa, ngày     tháng     năm 2026". */
  placeAndDay: string
  /** "BIÊN BẢN". */
  kind: string
  abstract: string
  /** "Dữ liệu minh họa" for the invented province; null for real ones. */
  mark: string | null
  bases: string[]
  body: Block[]
  /** One on the right, or two side by side. */
  signatures: Signature[]
  recipients: string[]
  /** For wide tables only. */
  landscape?: boolean
}
