/** Words that `labelKey` writes out or leaves out, all without diacritics. */

/** Abbreviations of the field, word by word; longer ones first where one is part of another. */
export const abbreviations: [from: string, to: string][] = [
  ['dvctt', 'dich vu cong truc tuyen'],
  ['dvc', 'dich vu cong'],
  ['tthc', 'thu tuc hanh chinh'],
  ['tttt', 'thanh toan truc tuyen'],
  ['hstt', 'ho so truc tuyen'],
  ['hs', 'ho so'],
  ['gq', 'giai quyet'],
  ['tn', 'tiep nhan'],
  ['vb', 'van ban'],
  ['kq', 'ket qua'],
  ['pakn', 'phan anh kien nghi'],
  ['tl', 'ty le'],
  ['ti le', 'ty le'],
  ['sl', 'so luong'],
  ['dv', 'don vi'],
  ['nvtc', 'nghia vu tai chinh'],
  ['ubnd', 'uy ban nhan dan'],
]

/** Words that add nothing to the name of a count: "Số hồ sơ …", "Tổng số văn bản …", "Tổng phiếu …". */
export const emptyWords =
  /(?<!\S)(?:tong so|so luong)(?!\S)|^(?:tong|so)(?= (?:ho so|van ban|phieu|ket qua|phan anh|cuoc|luot|thu tuc|nhiem vu|can bo|cong chuc)\b)/g

/** In brackets behind a label these change nothing of what it counts: its measure, and the month that the sheet is of anyway. */
export const emptyBrackets =
  /^(?:(?:dvt|don vi(?: tinh)?)\s*:.*|dvt|don vi tinh|ho so|hs|van ban|vb|phieu|phan anh,? kien nghi|nhiem vu|don vi|sang kien|hoi nghi|van de|thu tuc|tthc|truong thong tin|bien che|nguoi|(?:trieu |ty |nghin )?dong|phan mem|luot|cuoc|ket qua|tong so|so luong|ty le(?: %)?|phan tram|neu co|trong (?:thang|ky)|(?:thang|ky) (?:nay|bao cao))$/
