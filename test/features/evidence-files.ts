/** The smallest files of each kind that may be evidence. */

/** An archive as its local heads show it: the names of its parts stand in it unpacked. */
export function zip(...names: string[]): Buffer {
  return Buffer.concat(
    names.map((name) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from(name)])),
  )
}

const compound = Buffer.from('d0cf11e0a1b11ae10000', 'hex')
const openDocument = 'mimetypeapplication/vnd.oasis.opendocument.'

export const contents = {
  pdf: Buffer.from('%PDF-1.7\n%âãÏÓ\n'),
  docx: zip('[Content_Types].xml', 'word/document.xml'),
  xlsx: zip('[Content_Types].xml', 'xl/workbook.xml'),
  pptx: zip('[Content_Types].xml', 'ppt/presentation.xml'),
  odt: zip(`${openDocument}text`),
  ods: zip(`${openDocument}spreadsheet`),
  doc: compound,
  xls: compound,
  png: Buffer.from('89504e470d0a1a0a0000', 'hex'),
  jpg: Buffer.from('ffd8ffe0', 'hex'),
  jpeg: Buffer.from('ffd8ffe0', 'hex'),
  txt: Buffer.from('Đã ban hành kế hoạch'),
  csv: Buffer.from('STT;Tên\n1;Kiểm tra'),
}
