/** The plan of a workbook: its sheets with their parts, and what the styles say (percentages, faces of old encodings). */
import { fileFailure, type Package } from './gate.ts'
import { type Encoding, encodingOfFace } from './legacy-text.ts'
import { mostSheets } from './limits.ts'
import { fileSentences } from './sentences.vi.ts'
import { attribute, tagsIn } from './xml-tags.ts'

/** `namedAs`: its name exactly as the file writes it. */
export type SheetPart = { name: string; namedAs: string; hidden: boolean; path: string }

/** By the index that cells carry as "s". */
export type Style = { percent: boolean; encoding: Encoding | undefined }

export type Workbook = {
  sheets: SheetPart[]
  styles: Style[]
  /** Faces of an old encoding anywhere in the workbook, rich text in cells included. */
  encodings: Set<Encoding>
}

/** Throws Failure where the archive is no workbook. */
export async function readWorkbook(pack: Package, most = mostSheets): Promise<Workbook> {
  if (!pack.has('[Content_Types].xml') || !pack.has('_rels/.rels')) throw notWorkbook()
  const root = await targets(pack, '_rels/.rels', '')
  const path = [...root.values()].find((one) => one.type.endsWith('/officeDocument'))?.path
  if (path === undefined || !pack.has(path)) throw notWorkbook()
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const parts = await targets(pack, `${folder}_rels/${path.slice(folder.length)}.rels`, folder)
  const text = await textOf(pack, path)
  const sheets: SheetPart[] = []
  for (const tag of tagsIn(text)) {
    if (tag.name !== 'sheet' || tag.closes) continue
    const part = parts.get(attribute(tag.attributes, 'r:id') ?? attribute(tag.attributes, 'id') ?? '')
    const name = attribute(tag.attributes, 'name') ?? ''
    const state = attribute(tag.attributes, 'state') ?? 'visible'
    // Chart sheets and the like are no worksheets.
    if (part?.type.endsWith('/worksheet') && pack.has(part.path))
      sheets.push({ name: name.normalize('NFC'), namedAs: name, hidden: state !== 'visible', path: part.path })
  }
  if (sheets.length === 0) throw fileFailure('no_sheets', fileSentences.noSheets)
  if (sheets.length > most) throw fileFailure('too_many_sheets', fileSentences.tooManySheets(most))
  const stylesPath = [...parts.values()].find((one) => one.type.endsWith('/styles'))?.path
  const stringsPath = [...parts.values()].find((one) => one.type.endsWith('/sharedStrings'))?.path
  const styles = stylesPath !== undefined && pack.has(stylesPath) ? await readStyles(pack, stylesPath) : []
  const encodings = new Set(styles.flatMap(({ encoding }) => (encoding === undefined ? [] : [encoding])))
  if (stringsPath !== undefined && pack.has(stringsPath))
    for await (const face of facesOf(pack, stringsPath)) encodings.add(face)
  return { sheets, styles, encodings }
}

function notWorkbook() {
  return fileFailure('not_workbook', fileSentences.notWorkbook)
}

async function textOf(pack: Package, path: string): Promise<string> {
  return (await pack.read(path)).toString('utf8')
}

/** The parts that are read. They bear the ending by which the gate knows them, even those that seem to lie outside. */
const readParts = /\/(?:officeDocument|worksheet|sharedStrings|styles)$/

/** Relations by id: kind and the part that they lead to. Throws Failure where one that is read bears a false ending. */
async function targets(
  pack: Package,
  path: string,
  folder: string,
): Promise<Map<string, { type: string; path: string }>> {
  const found = new Map<string, { type: string; path: string }>()
  if (!pack.has(path)) return found
  for (const tag of tagsIn(await textOf(pack, path))) {
    const target = attribute(tag.attributes, 'Target')
    if (tag.name !== 'Relationship' || target === undefined) continue
    const type = attribute(tag.attributes, 'Type') ?? ''
    if (readParts.test(type) && !/\.xml$/i.test(target)) throw fileFailure('bad_names', fileSentences.badNames)
    if (attribute(tag.attributes, 'TargetMode') === 'External') continue
    const place = target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`
    found.set(attribute(tag.attributes, 'Id') ?? '', { type, path: place })
  }
  return found
}

async function readStyles(pack: Package, path: string): Promise<Style[]> {
  const formats = new Map<string, string>()
  const faces: string[] = []
  const styles: Style[] = []
  let within = ''
  for (const { name, closes, attributes } of tagsIn(await textOf(pack, path))) {
    if (name === 'fonts' || name === 'cellXfs') within = closes ? '' : name
    if (closes) continue
    if (name === 'numFmt')
      formats.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '')
    if (within === 'fonts' && name === 'font') faces.push('')
    if (within === 'fonts' && name === 'name' && faces.length > 0)
      faces[faces.length - 1] = attribute(attributes, 'val') ?? ''
    if (within === 'cellXfs' && name === 'xf') {
      const format = attribute(attributes, 'numFmtId') ?? '0'
      const face = faces[Number(attribute(attributes, 'fontId') ?? '0')] ?? ''
      styles.push({ percent: isPercent(format, formats.get(format)), encoding: encodingOfFace(face) })
    }
  }
  return styles
}

/** 9 and 10 are the built-in "0%" and "0.00%"; a % in quotes or after a backslash is only printed. */
function isPercent(id: string, code: string | undefined): boolean {
  if (code === undefined) return id === '9' || id === '10'
  return code.replace(/"[^"]*"|\\./g, '').includes('%')
}

async function* facesOf(pack: Package, path: string): AsyncGenerator<Encoding> {
  let rest = ''
  for await (const chunk of pack.chunks(path)) {
    const text = rest + chunk.toString('latin1')
    for (const [, face = ''] of text.matchAll(/<(?:\w+:)?rFont\s+val="([^"]*)"/g)) {
      const encoding = encodingOfFace(face)
      if (encoding !== undefined) yield encoding
    }
    rest = text.slice(-100)
  }
}
