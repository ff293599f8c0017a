/**
 * Whether a file may be kept as evidence: its name is plain, its kind is one that offices exchange, and its content is what
 * its name says. What is kept is never opened or executed here; it is only given back as a download.
 */

/** 20 MB: a scanned decision with its annexes. */
export const largestEvidence = 20_971_520
export const mostEvidence = 50
const longestName = 200

type Kind = { mediaType: string; isContent: (bytes: Uint8Array, text: () => string) => boolean }

const office = 'application/vnd.openxmlformats-officedocument.'
const openDocument = 'application/vnd.oasis.opendocument.'

/** By extension. Packed documents are told apart by the names of their parts, which an archive holds unpacked. */
const kinds: Record<string, Kind> = {
  pdf: { mediaType: 'application/pdf', isContent: (bytes) => begins(bytes, '%PDF-') },
  docx: { mediaType: `${office}wordprocessingml.document`, isContent: isOffice('word/') },
  xlsx: { mediaType: `${office}spreadsheetml.sheet`, isContent: isOffice('xl/') },
  pptx: { mediaType: `${office}presentationml.presentation`, isContent: isOffice('ppt/') },
  odt: { mediaType: `${openDocument}text`, isContent: isOpenDocument('text') },
  ods: { mediaType: `${openDocument}spreadsheet`, isContent: isOpenDocument('spreadsheet') },
  doc: { mediaType: 'application/msword', isContent: isCompound },
  xls: { mediaType: 'application/vnd.ms-excel', isContent: isCompound },
  png: { mediaType: 'image/png', isContent: (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n') },
  jpg: { mediaType: 'image/jpeg', isContent: (bytes) => begins(bytes, '\xff\xd8\xff') },
  jpeg: { mediaType: 'image/jpeg', isContent: (bytes) => begins(bytes, '\xff\xd8\xff') },
  txt: { mediaType: 'text/plain; charset=utf-8', isContent: isPlainText },
  csv: { mediaType: 'text/csv; charset=utf-8', isContent: isPlainText },
}

export const evidenceExtensions = Object.keys(kinds)

/** What runs, or shows itself as a page; with those above these may not stand before the last extension either. */
const dangerous = new Set(
  (
    'exe com bat cmd msi scr pif cpl dll jar js mjs jse vbs vbe wsf wsh ps1 sh bash run apk app dmg iso lnk reg hta ' +
    'html htm xhtml shtml mht mhtml xml xsl svg swf php phtml asp aspx jsp cgi py rb pl docm dotm xlsm xltm pptm zip rar 7z tar gz'
  ).split(' '),
)

export type EvidenceFaultCode =
  | 'no_name'
  | 'long_name'
  | 'path_in_name'
  | 'hidden_letters'
  | 'hidden_file'
  | 'no_extension'
  | 'refused_kind'
  | 'unknown_kind'
  | 'double_extension'
  | 'empty'
  | 'too_large'
  | 'other_content'
  | 'page_inside'
  | 'macros'

/** The first thing that is wrong with a file, or undefined. `about` is the extension that the sentence names. */
export type EvidenceFault = { code: EvidenceFaultCode; about: string }

export function evidenceFault(name: string, bytes: Uint8Array): EvidenceFault | undefined {
  const inName = nameFault(name)
  if (inName) return inName
  const extension = extensionOf(name)
  if (bytes.length === 0) return fault('empty')
  if (bytes.length > largestEvidence) return fault('too_large')
  let read: string | undefined
  const text = () => {
    read ??= textOf(bytes)
    return read
  }
  if (!kinds[extension]?.isContent(bytes, text))
    return isPage(text()) ? fault('page_inside', extension) : fault('other_content', extension)
  if (begins(bytes, 'PK') && text().includes('vbaProject.bin')) return fault('macros', extension)
  return undefined
}

export function mediaTypeOf(name: string): string {
  return kinds[extensionOf(name)]?.mediaType ?? 'application/octet-stream'
}

/** What the name alone gives away: a page can ask it before a byte is sent. */
export function nameFault(name: string): EvidenceFault | undefined {
  if (name.trim() === '') return fault('no_name')
  if ([...name].length > longestName) return fault('long_name')
  if (/[/\\]/.test(name)) return fault('path_in_name')
  // Control letters, invisible ones, and those that turn the reading direction, so that an .exe reads as a .pdf.
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(name) || !name.isWellFormed()) return fault('hidden_letters')
  if (name.startsWith('.') || /[. ]$/.test(name)) return fault('hidden_file')
  const parts = name.split('.').map((part) => part.trim().toLowerCase())
  if (parts.length < 2) return fault('no_extension')
  const extension = parts.at(-1) ?? ''
  if (dangerous.has(extension)) return fault('refused_kind', extension)
  if (!Object.hasOwn(kinds, extension)) return fault('unknown_kind', extension)
  const earlier = parts.slice(1, -1).find((part) => dangerous.has(part) || Object.hasOwn(kinds, part))
  return earlier === undefined ? undefined : fault('double_extension', earlier)
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}

function fault(code: EvidenceFaultCode, about = ''): EvidenceFault {
  return { code, about }
}

/** Each letter of `mark` is one byte. */
function begins(bytes: Uint8Array, mark: string, at = 0): boolean {
  return Array.from(mark).every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}

function isOffice(folder: string): Kind['isContent'] {
  return (bytes, text) =>
    begins(bytes, 'PK\x03\x04') && text().includes('[Content_Types].xml') && text().includes(folder)
}

/** Its first part is named "mimetype" and says, unpacked, what the document is. */
function isOpenDocument(kind: string): Kind['isContent'] {
  return (bytes) => begins(bytes, 'PK\x03\x04') && begins(bytes, `mimetype${openDocument}${kind}`, 30)
}

/** The form of Word and Excel before 2007. */
function isCompound(bytes: Uint8Array): boolean {
  return begins(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
}

/** Letters only: no zero bytes but those of 16-bit text, no program, and no page that a browser would show. */
function isPlainText(bytes: Uint8Array, text: () => string): boolean {
  if (begins(bytes, 'MZ') || begins(bytes, '\x7fELF') || begins(bytes, '#!')) return false
  return !text().includes('\0') && !isPage(text())
}

function isPage(text: string): boolean {
  return /<\s*(?:!doctype|html|head|body|script|iframe|object|embed|svg|meta|link|style|form|img|\?xml)\b|<\?xml|javascript:/i.test(
    text,
  )
}

/** Enough of the letters to look for ASCII in them: 16-bit text as it says that it is, anything else byte by byte. */
function textOf(bytes: Uint8Array): string {
  const encoding = begins(bytes, '\xff\xfe') ? 'utf-16le' : begins(bytes, '\xfe\xff') ? 'utf-16be' : 'windows-1252'
  return new TextDecoder(encoding).decode(bytes)
}
