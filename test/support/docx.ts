/** A DOCX file opened again: its parts as text. */
import yauzl from 'yauzl'

/** The XML of one part, and the text of it, paragraph by paragraph. */
export async function docxPart(file: Buffer, part = 'word/document.xml'): Promise<{ xml: string; lines: string[] }> {
  const xml = (await partsOf(file)).get(part) ?? ''
  const lines = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  )
  return { xml, lines: lines.filter((line) => line !== '') }
}

function partsOf(file: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, string>()
      zip.on('end', () => resolve(parts))
      zip.on('error', reject)
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, async (fault, stream) => {
          if (fault) return reject(fault)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
