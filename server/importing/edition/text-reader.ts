/**
 * Paragraphs and tables of a part of Word or PowerPoint: both name them p, tbl, tr, tc, r and t. Page numbers and dates that
 * the programme fills in, deleted and hidden text are not read.
 */
import { attribute } from '../xml-tags.ts'
import { plain, walkXml } from './xml-walk.ts'

/** What a part holds, in its order. `relation` is an id of the part's relations. */
export type PartItem =
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; isLayout: boolean; rows: string[][] }
  | { kind: 'chart' | 'picture'; relation: string }

/** Passed over with all that they hold; a drawing is repeated in a "Fallback" for old programmes. */
const passedOver = new Set(['Fallback', 'del', 'moveFrom'])
/** Fields that a programme fills in: of Word by their instruction, of PowerPoint by their type. */
const filledIn = /\b(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME)\b|^(?:slidenum|datetime)/i

export function readPart(xml: string): PartItem[] {
  const reader = new PartReader()
  let skipped = 0
  for (const step of walkXml(xml)) {
    if (step.kind === 'text') {
      if (skipped === 0) reader.text(step.text)
      continue
    }
    if (passedOver.has(step.name)) skipped += step.kind === 'open' ? 1 : -1
    else if (skipped > 0) continue
    else if (step.kind === 'open') reader.open(step.name, step.attributes)
    else reader.close(step.name)
  }
  return reader.items
}

type OpenTable = { rows: string[][]; borders: Set<string>; isInBorders: boolean }

class PartReader {
  readonly items: PartItem[] = []
  // A text box stands inside a run of another paragraph: both go on where it ends.
  readonly #paragraphs: string[] = []
  readonly #runs: { text: string; isHidden: boolean }[] = []
  readonly #tables: OpenTable[] = []
  readonly #fields: { code: string; isResult: boolean }[] = []
  #reads: 'text' | 'code' | 'nothing' = 'nothing'

  text(text: string): void {
    const field = this.#fields.at(-1)
    if (this.#reads === 'text') this.#write(text)
    else if (this.#reads === 'code' && field) field.code += text
  }

  open(name: string, attributes: string): void {
    const table = this.#tables.at(-1)
    if (table?.isInBorders) table.borders.add(attribute(attributes, 'val') ?? '')
    switch (name) {
      case 't':
      case 'instrText':
        this.#reads = name === 't' ? 'text' : 'code'
        break
      case 'p':
        this.#paragraphs.push('')
        break
      case 'r':
        this.#runs.push({ text: '', isHidden: false })
        break
      case 'vanish':
        for (const run of this.#runs.slice(-1))
          run.isHidden = !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '1')
        break
      case 'br':
      case 'cr':
      case 'tab':
        this.#write(' ')
        break
      case 'noBreakHyphen':
        this.#write('-')
        break
      case 'fld':
      case 'fldSimple':
        this.#fields.push({
          code: attribute(attributes, 'type') ?? attribute(attributes, 'instr') ?? '',
          isResult: true,
        })
        break
      case 'fldChar':
        this.#fieldChar(attribute(attributes, 'fldCharType') ?? '')
        break
      case 'tbl':
        this.#tables.push({ rows: [], borders: new Set(), isInBorders: false })
        break
      case 'tblBorders':
        if (table) table.isInBorders = true
        break
      case 'tr':
        table?.rows.push([])
        break
      case 'tc':
        table?.rows.at(-1)?.push('')
        break
      case 'chart':
        this.#drawing('chart', attribute(attributes, 'id'))
        break
      case 'blip':
        this.#drawing('picture', attribute(attributes, 'embed'))
        break
    }
  }

  close(name: string): void {
    const table = this.#tables.at(-1)
    switch (name) {
      case 't':
      case 'instrText':
        this.#reads = 'nothing'
        break
      case 'r': {
        const run = this.#runs.pop()
        if (run && !run.isHidden) this.#append(run.text)
        break
      }
      case 'p':
        this.#endParagraph(plain(this.#paragraphs.pop() ?? ''))
        break
      case 'fld':
      case 'fldSimple':
        this.#fields.pop()
        break
      case 'tblBorders':
        if (table) table.isInBorders = false
        break
      case 'tbl':
        this.#endTable()
        break
    }
  }

  /** Into the run, or, where a field of PowerPoint stands without one, into the paragraph. */
  #write(text: string): void {
    if (this.#fields.some(({ code, isResult }) => isResult && filledIn.test(code))) return
    const run = this.#runs.at(-1)
    if (run) run.text += text
    else this.#append(text)
  }

  #append(text: string): void {
    if (this.#paragraphs.length > 0) this.#paragraphs[this.#paragraphs.length - 1] += text
  }

  #fieldChar(type: string): void {
    if (type === 'begin') this.#fields.push({ code: '', isResult: false })
    if (type === 'separate') for (const field of this.#fields.slice(-1)) field.isResult = true
    if (type === 'end') this.#fields.pop()
  }

  #drawing(kind: 'chart' | 'picture', relation: string | undefined): void {
    if (relation !== undefined) this.items.push({ kind, relation })
  }

  #endParagraph(text: string): void {
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (this.#tables.length === 0) {
      if (text !== '') this.items.push({ kind: 'paragraph', text })
    } else if (row && row.length > 0) row[row.length - 1] = plain(`${row.at(-1)} ${text}`)
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (table === undefined) return
    const outer = this.#tables.at(-1)?.rows.at(-1)
    const isLayout = table.borders.size > 0 && [...table.borders].every((line) => line === 'none' || line === 'nil')
    // A table within a table is part of the cell's text.
    if (outer && outer.length > 0) outer[outer.length - 1] = plain(`${outer.at(-1)} ${table.rows.flat().join(' ')}`)
    else this.items.push({ kind: 'table', isLayout, rows: table.rows })
  }
}
