/** The words by which tables are understood, all without diacritics, as `labelKey` leaves them. */

export const unitHeads = [
  'don vi',
  'ten don vi',
  'don vi hanh chinh',
  'don vi bao cao',
  'phuong xa',
  'phuong xa dac khu',
  'xa phuong',
  'xa phuong dac khu',
  'ten xa phuong',
  'ten phuong xa',
  'ten phuong',
  'ten xa',
  'phuong',
  'xa',
  'co quan don vi',
  'dia phuong',
]
export const unitCodeHeads = [
  'ma don vi',
  'ma xa',
  'ma phuong',
  'ma dvhc',
  'ma don vi hanh chinh',
  'ma dinh danh',
  'ma phuong xa',
]
export const monthHeads = ['thang', 'ky', 'ky bao cao', 'thang bao cao', 'thoi gian', 'thang nam', 'ky so lieu']
export const yearHeads = ['nam', 'nam bao cao']
export const elementHeads = [
  'chi tieu',
  'ten chi tieu',
  'ma chi tieu',
  'o so lieu',
  'ma o so lieu',
  'noi dung',
  'noi dung chi tieu',
  'chi so',
  'danh muc',
  'tieu chi',
  'ma o',
  'chi tieu bao cao',
]
export const figureHeads = [
  'so lieu',
  'gia tri',
  'ket qua',
  'thuc hien',
  'thang nay',
  'so lieu thang',
  'so lieu thang nay',
  'ky nay',
  'so thuc hien',
  'so luong',
  'tong so',
  'so',
  'trong thang',
  'thuc hien trong thang',
]
/** Columns that are never figures to import: numbering, measures, notes, ranks. */
export const ignoredHeads = [
  'stt',
  'tt',
  'so tt',
  'so thu tu',
  'don vi tinh',
  'dvt',
  'ghi chu',
  'ghi chu khac',
  'xep hang',
  'thu hang',
  'hang',
  'danh gia',
]

/** Speaks of another period than the month of the sheet, in a head or in the label of a row. */
export const otherPeriod = /\b(?:luy ke|cong don|tu dau nam|cung ky|(?:ky|thang|quy|nam) truoc(?! han))\b/

/** A row that adds the others up, or the row of the whole province. */
export const totalRow =
  /^(?:tong|cong|tong cong|tong so|tong hop|toan (?:tinh|thanh pho|tp|quan|huyen|thi xa|dia ban)|binh quan|trung binh|chung toan|ket qua chung)\b/

/** "Đơn vị: phường …", "UBND phường …" above a table: it speaks of that unit. */
export const unitTitle =
  /^(?:(?:ten )?don vi(?: bao cao| nhap)?\s*:\s*(.+)|(?:uy ban nhan dan|ubnd)\s+((?:phuong|xa|dac khu|thi tran)\s+.+))$/

/** Such a line says to whom the table is sent, and not whose it is. */
export const addressee = /^(?:kinh gui|noi nhan)\b/

/** Lines above a table that are no head of it. */
export const letterhead =
  /^(?:cong hoa xa hoi|doc lap tu do|uy ban nhan dan|hoi dong nhan dan|bao cao|tong hop|bieu (?:so|mau)|phu luc|mau so|kem theo|ngay \d|dien vao)/

/** Kinds of units as they stand before a name, without diacritics, and the kind that they mean. */
export const kindWords: [RegExp, 'ward' | 'commune' | 'special_zone' | 'any'][] = [
  [/^(?:uy ban nhan dan|ubnd|hdnd va ubnd)\s+/, 'any'],
  [/^(?:phuong|p\.?)\s+(?=\S)|^p\.(?=\S)/, 'ward'],
  [/^(?:xa|x\.?)\s+(?=\S)|^x\.(?=\S)/, 'commune'],
  [/^(?:dac khu|dk\.?)\s+(?=\S)/, 'special_zone'],
  [/^(?:thi tran|tt\.?)\s+(?=\S)/, 'any'],
]

/** Says in words that nothing of the kind happened: an honest 0. */
export const nothingHappened = /^(?:khong phat sinh|kps|khong co|khong)$/
/** Signs that stand for an empty cell: they may mean zero or unknown, and are read as neither. */
export const emptySigns = /^(?:[-–—_.…x*/]+|n\/?a|chua co(?: so lieu)?|\?+)$/

/** Such a label says by itself what it counts, whatever stands above it. */
export const namesItsSubject = /\b(?:ho so|van ban|phieu|phan anh|ket qua|nhiem vu|thu tuc)\b/

/** Names that offices give to elements besides the catalogue's own. A head must match one of them wholly. */
export const elementSynonyms: Record<string, string[]> = {
  dossiers_due: ['ho so phai giai quyet', 'ho so phai giai quyet trong ky', 'ho so phai giai quyet trong thang'],
  dossiers_received: [
    'ho so tiep nhan',
    'ho so da tiep nhan',
    'ho so tiep nhan trong ky',
    'ho so moi tiep nhan',
    'tiep nhan',
  ],
  dossiers_resolved: ['ho so da giai quyet', 'da giai quyet', 'ho so giai quyet', 'ho so giai quyet xong'],
  dossiers_on_time: [
    'ho so dung han',
    'ho so giai quyet dung han',
    'ho so giai quyet truoc han va dung han',
    'ho so giai quyet truoc va dung han',
    'truoc va dung han',
    'giai quyet dung han',
    'giai quyet truoc han va dung han',
    'ho so da giai quyet dung han',
    'ho so truoc va dung han',
    'ho so truoc han va dung han',
  ],
  dossiers_late: ['ho so qua han', 'ho so giai quyet qua han', 'giai quyet qua han', 'tre han', 'ho so tre han'],
  dossiers_pending_in_time: ['dang giai quyet trong han', 'ho so dang giai quyet trong han', 'ho so dang giai quyet'],
  dossiers_online: ['ho so truc tuyen', 'nop truc tuyen', 'ho so tiep nhan truc tuyen', 'tiep nhan truc tuyen'],
  dossiers_online_full: ['ho so truc tuyen toan trinh', 'ho so toan trinh', 'truc tuyen toan trinh', 'toan trinh'],
  dossiers_with_fee: ['ho so co phi le phi', 'ho so phai thanh toan', 'ho so phat sinh nghia vu tai chinh'],
  dossiers_paid_online: ['thanh toan truc tuyen', 'ho so da thanh toan truc tuyen', 'giao dich thanh toan truc tuyen'],
  dossiers_digitised: ['ho so so hoa', 'ho so duoc so hoa', 'ho so da so hoa', 'so hoa ho so'],
  results_due: ['ket qua phai tra', 'ho so phai tra ket qua'],
  results_digitised: ['ket qua so hoa', 'ket qua duoc so hoa', 'so hoa ket qua'],
  dossiers_reused: [
    'ho so tai su dung',
    'tai su dung du lieu',
    'ho so tai su dung du lieu',
    'ho so khai thac su dung lai',
  ],
  documents_in: ['van ban den'],
  documents_in_on_time: ['van ban den dung han', 'xu ly dung han', 'van ban xu ly dung han'],
  documents_signed: ['van ban ky so', 'van ban di ky so', 'van ban duoc ky so', 'ky so'],
  documents_leader_signed: ['lanh dao ky so', 'van ban lanh dao ky so'],
  ratings_valid: ['phieu danh gia', 'phieu hop le', 'phieu danh gia hop le', 'phieu khao sat hop le'],
  ratings_satisfied: ['phieu hai long', 'hai long', 'phieu hai long va rat hai long', 'hai long va rat hai long'],
  petitions_due: ['phan anh kien nghi', 'phan anh kien nghi den han', 'phan anh kien nghi phai tra loi'],
  petitions_on_time: ['phan anh kien nghi dung han', 'phan anh kien nghi tra loi dung han', 'tra loi dung han'],
}
