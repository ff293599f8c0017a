/** What may be kept as evidence: its name, its kind, and whether its content is what its name says. */
import { describe, expect, it } from 'vitest'
import { type EvidenceFaultCode, evidenceExtensions, evidenceFault, largestEvidence } from '#domain/evidence-file.ts'
import { evidenceFaultSentence } from '#domain/evidence-file.vi.ts'
import { contents, zip } from '../features/evidence-files.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const page = '<html><script>alert(1)</script></html>'

describe('a sound file', () => {
  it.each(Object.entries(contents))('of kind %s is taken', (extension, content) => {
    expect(evidenceFault(`Báo cáo quý III năm 2026.${extension}`, content)).toBeUndefined()
  })
  it('is known of every kind that is taken', () => {
    expect(Object.keys(contents).sort()).toEqual([...evidenceExtensions].sort())
  })
  it.each(['TB KL số 12.2026 (bản ký).pdf', 'BAO CAO.PDF', `${'a'.repeat(196)}.pdf`, 'Quyết định 15-QĐ-UBND.v2.pdf'])(
    'may be called %s',
    (name) => {
      expect(evidenceFault(name, contents.pdf)).toBeUndefined()
    },
  )
})

const refused: [what: string, name: string, content: Buffer, code: EvidenceFaultCode][] = [
  ['a program behind two extensions', 'bao-cao.pdf.exe', bytes('MZ\x90\0'), 'refused_kind'],
  ['a page behind two extensions', 'a.html.pdf', contents.pdf, 'double_extension'],
  ['two extensions with a space between', 'a.exe .pdf', contents.pdf, 'double_extension'],
  ['two extensions that are both taken', 'bao-cao.docx.pdf', contents.pdf, 'double_extension'],
  ['a picture that is a page', 'logo.svg', bytes('<svg onload="alert(1)"/>'), 'refused_kind'],
  ['a page', 'bao-cao.html', bytes(page), 'refused_kind'],
  ['a page in upper case', 'bao-cao.HTM', bytes(page), 'refused_kind'],
  ['a program', 'setup.exe', bytes('MZ'), 'refused_kind'],
  ['an archive', 'ho-so.zip', contents.docx, 'refused_kind'],
  ['a document with macros by its name', 'bao-cao.docm', contents.docx, 'refused_kind'],
  ['an unknown kind', 'bao-cao.dwg', bytes('x'), 'unknown_kind'],
  ['no extension', 'bao-cao', contents.pdf, 'no_extension'],
  ['a name inherited by every object', 'bao-cao.constructor', contents.pdf, 'unknown_kind'],
  ['a path', '../../etc/passwd.pdf', contents.pdf, 'path_in_name'],
  ['a path of Windows', 'C:\\ho-so\\a.pdf', contents.pdf, 'path_in_name'],
  ['a control letter', 'a\u0000.pdf', contents.pdf, 'hidden_letters'],
  ['a line break', 'a\r\nx.pdf', contents.pdf, 'hidden_letters'],
  ['a turned reading direction', 'bao-cao\u202Efdp.exe.pdf', contents.pdf, 'hidden_letters'],
  ['an invisible letter', 'bao\u200Bcao.pdf', contents.pdf, 'hidden_letters'],
  ['half a letter', 'a\ud800.pdf', contents.pdf, 'hidden_letters'],
  ['a hidden file', '.htaccess.pdf', contents.pdf, 'hidden_file'],
  ['an end that Windows cuts off', 'a.exe.', contents.pdf, 'hidden_file'],
  ['a name of 201 letters', `${'a'.repeat(197)}.pdf`, contents.pdf, 'long_name'],
  ['no name', ' ', contents.pdf, 'no_name'],
  ['nothing inside', 'bao-cao.pdf', bytes(''), 'empty'],
  ['too much inside', 'bao-cao.pdf', Buffer.concat([contents.pdf, Buffer.alloc(largestEvidence)]), 'too_large'],
  ['a program that is called a document', 'bao-cao.pdf', bytes('MZ\x90\0\x03'), 'other_content'],
  ['a program that is called text', 'ghi-chu.txt', bytes('MZ binary'), 'other_content'],
  ['a script that is called text', 'ghi-chu.txt', bytes('#!/bin/sh\nrm -rf /'), 'other_content'],
  ['bytes that are called text', 'ghi-chu.txt', bytes('a\0b'), 'other_content'],
  ['a page that is called text', 'ghi-chu.txt', bytes(page), 'page_inside'],
  ['a page deep in a table', 'bang.csv', bytes(`${'a;b\n'.repeat(5000)}${page}`), 'page_inside'],
  ['a page in 16-bit text', 'bang.csv', Buffer.from(`\ufeff${page}`, 'utf16le'), 'page_inside'],
  ['a drawing that is called a table', 'bang.csv', bytes('<?xml version="1.0"?><svg/>'), 'page_inside'],
  ['a page that is called an old document', 'bao-cao.doc', bytes(page), 'page_inside'],
  ['a page that is called a picture', 'anh.png', bytes(page), 'page_inside'],
  ['an archive that is called a document', 'bao-cao.docx', zip('evil.js'), 'other_content'],
  ['a workbook that is called a document', 'bao-cao.docx', contents.xlsx, 'other_content'],
  ['a text document that is called a table', 'bang.ods', contents.odt, 'other_content'],
  ['a document with macros inside', 'bao-cao.docx', zip('[Content_Types].xml', 'word/vbaProject.bin'), 'macros'],
  ['a picture of another kind', 'anh.png', contents.jpg, 'other_content'],
]

describe('refused is', () => {
  it.each(refused)('%s (%s)', (_, name, content, code) => {
    const fault = evidenceFault(name, content)
    expect(fault?.code).toBe(code)
    if (fault) expect(evidenceFaultSentence(fault)).toMatch(/^[A-ZĐ].*\.$/)
  })
})
