/** A DOCX file opened again: its parts as text, its paragraphs with how they look, its sections. */
import yauzl from 'yauzl'

/** The XML of one part, and the text of it, paragraph by paragraph. */
export async function docxPart(file: Buffer, part = 'word/document.xml'): Promise<{ xml: string; lines: string[] }> {
  const xml = ((await docxParts(file)).get(part) ?? Buffer.of()).toString('utf8')
  return { xml, lines: paragraphsOf(xml).flatMap(({ text }) => (text === '' ? [] : [text])) }
}

export type DocxParagraph = {
  text: string
  /** Of its first letters; half points, null where it is the document's own. */
  size: number | null
  bold: boolean
  italic: boolean
  align: string
  /** Twips. */
  before: number
  after: number
  line: number
  firstLine: number
  indent: { left: number; right: number }
  keepNext: boolean
  /** Above it, a solid line. */
  hasRule: boolean
  hasPicture: boolean
}

export function paragraphsOf(xml: string): DocxParagraph[] {
  return [...xml.matchAll(/<w:p\/>|<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => {
    const runs = [...paragraph.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run)
    const first = runs.find((run) => run.includes('<w:t')) ?? ''
    const number = (name: string) =>
      Number(new RegExp(`<w:(?:spacing|ind) [^>]*w:${name}="(\\d+)"`).exec(paragraph)?.[1] ?? 0)
    const size = /<w:sz w:val="(\d+)"/.exec(first)?.[1]
    return {
      text: runs.map(textOf).join(''),
      size: size === undefined ? null : Number(size),
      bold: /<w:b\/>/.test(first),
      italic: /<w:i\/>/.test(first),
      align: /<w:jc w:val="(\w+)"/.exec(paragraph)?.[1] ?? 'left',
      before: number('before'),
      after: number('after'),
      line: number('line'),
      firstLine: number('firstLine'),
      indent: { left: number('left'), right: number('right') },
      keepNext: paragraph.includes('<w:keepNext/>'),
      hasRule: /<w:pBdr><w:top w:val="single"/.test(paragraph),
      hasPicture: paragraph.includes('<w:drawing>'),
    }
  })
}

function textOf(run: string): string {
  return [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([found, text]) => (found === '<w:br/>' ? '\n' : plain(text ?? '')))
    .join('')
}

/** Tables in order, row by row. */
export function tablesOf(xml: string): { rows: string[][]; headRows: number; columns: number[] }[] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => {
    const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)
    return {
      rows: rows.map((row) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
          paragraphsOf(cell)
            .map(({ text }) => text)
            .join('\n'),
        ),
      ),
      headRows: rows.filter((row) => row.includes('<w:tblHeader/>')).length,
      columns: [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    }
  })
}

export type DocxSection = {
  width: number
  height: number
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>
  isLandscape: boolean
  startsAt: number | null
  hidesFirstNumber: boolean
  /** Names of the parts that stand above and below its pages. */
  headers: Record<string, string>
  footers: Record<string, string>
}

export async function sectionsOf(file: Buffer): Promise<DocxSection[]> {
  const parts = await docxParts(file)
  const relations = (parts.get('word/_rels/document.xml.rels') ?? '').toString()
  const targetOf = (id: string) =>
    `word/${new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)?.[0].match(/Target="([^"]*)"/)?.[1]}`
  const xml = (parts.get('word/document.xml') ?? '').toString()
  return [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => {
    const number = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(section)?.[1])
    const references = (kind: string) =>
      Object.fromEntries(
        [...section.matchAll(new RegExp(`<w:${kind}Reference [^>]*>`, 'g'))].map(([reference]) => [
          /w:type="(\w+)"/.exec(reference)?.[1] ?? '',
          targetOf(/r:id="(\w+)"/.exec(reference)?.[1] ?? ''),
        ]),
      )
    const sides = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const
    const start = /<w:pgNumType[^>]*w:start="(\d+)"/.exec(section)?.[1]
    return {
      width: number('w'),
      height: number('h'),
      margins: Object.fromEntries(sides.map((side) => [side, number(side)])) as DocxSection['margins'],
      isLandscape: section.includes('w:orient="landscape"'),
      startsAt: start === undefined ? null : Number(start),
      hidesFirstNumber: section.includes('<w:titlePg/>'),
      headers: references('header'),
      footers: references('footer'),
    }
  })
}

function plain(text: string): string {
  return (
    text
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      // What keeps two words in one line is a matter of looks.
      .replaceAll('\u00a0', ' ')
  )
}

export function docxParts(file: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, Buffer>()
      zip.on('end', () => resolve(parts))
      zip.on('error', reject)
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, async (fault, stream) => {
          if (fault) return reject(fault)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          parts.set(entry.fileName, Buffer.concat(chunks))
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
