/** A real SMTP server on this machine that keeps what it is given, and can be told to refuse or to break off. */
import { SMTPServer } from 'smtp-server'

export type Letter = { from: string; to: string[]; raw: string }

export type PostOffice = {
  url: string
  letters: Letter[]
  /** What it answers to the next letters: takes them, refuses for ever, or asks to come again. */
  mood: 'open' | 'refusing' | 'busy'
  /** Addresses that do not exist: refused for ever, whatever its mood. */
  unknown: Set<string>
  close: () => Promise<void>
}

export async function openPostOffice(): Promise<PostOffice> {
  const office: PostOffice = { url: '', letters: [], mood: 'open', unknown: new Set(), close: async () => {} }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const isUnknown = office.unknown.has(address)
      if (office.mood === 'open' && !isUnknown) return done()
      const isFinal = office.mood === 'refusing' || isUnknown
      const refusal = Object.assign(new Error('no'), { responseCode: isFinal ? 550 : 451 })
      return done(refusal)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        office.letters.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  office.url = `smtp://127.0.0.1:${port}`
  office.close = () => new Promise((resolve) => server.close(() => resolve()))
  return office
}

/** Header lines by lower-case name, folded ones joined, encoded words read. */
export function headersOf(raw: string): Map<string, string[]> {
  const [head = ''] = raw.split('\r\n\r\n')
  const headers = new Map<string, string[]>()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name, value] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    const known = headers.get(name.toLowerCase()) ?? []
    headers.set(name.toLowerCase(), [...known, decodedWords(value ?? '')])
  }
  return headers
}

function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, kind: string, words: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('latin1')
        : words
            .replace(/_/g, ' ')
            .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'))
}

/** The text of a plain letter, whatever its transfer encoding. */
export function bodyOf(raw: string): string {
  const split = raw.indexOf('\r\n\r\n')
  const body = raw.slice(split + 4)
  const encoding = headersOf(raw).get('content-transfer-encoding')?.[0]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
