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
  /** Half points, where many columns ask for smaller letters than usual. */
  size?: number
}

export type Block =
  /** "I. THÀNH PHẦN": in capitals and bold. */
  | { kind: 'part'; text: string }
  /** "1. Chủ trì": bold. */
  | { kind: 'section'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'table'; table: DocumentTable }
  /** "Bảng 1. …" above its table, and what is measured; "" where the title says it. Stays with the table. */
  | { kind: 'caption'; title: string; subtitle: string }
  /** As wide as the text, above its caption, on the same page; `alt` is for those who hear it. */
  | { kind: 'picture'; png: Buffer; caption: string; alt: string }
  /** Below a table: source, status, the day on which its figures were read. Italic and small. */
  | { kind: 'note'; text: string }

export type Signature = {
  /** "TM. HỘI ĐỒNG", "TM. ỦY BAN NHÂN DÂN"; "" where there is none. */
  authority: string
  /** "KT. CHỦ TỊCH", where a deputy signs. */
  capacity?: string
  position: string
  /** "" where it is left for the hand. */
  name: string
}

/** Each begins on a page of its own and counts its pages anew. */
export type Annex = { title: string; body: Block[]; landscape?: boolean }

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
  /** Kính gửi: of a report that goes to somebody above. */
  addressees?: string[]
  bases: string[]
  body: Block[]
  /** One on the right, or two side by side. */
  signatures: Signature[]
  recipients: string[]
  /** For wide tables only. */
  landscape?: boolean
  annexes?: Annex[]
  /** "(Kèm theo Báo cáo số      /BC-UBND …)": below the title of every annex. */
  attachedTo?: string
  /** "DỰ THẢO", behind the text of every page. */
  watermark?: string
  /** At the foot of every page: which edition it is. */
  foot?: string
}
