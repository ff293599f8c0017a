/** The words that stand on every official document. */
export const documentWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  addressed: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  annex: 'Phụ lục',
}

/** Of a sign of comparison and its number, of a number and its points. */
export const unbrokenSpaces = /(?<=[≥≤><=↑↓]) (?=\d)|(?<=\d) (?=điểm %)|(?<=điểm) (?=%)/gu
