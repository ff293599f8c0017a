/** The way out for mail. Refuses addresses and headers that could carry a second line; never throws, says what became of it. */
import { createTransport } from 'nodemailer'
import type { SmtpSettings } from '../../config.ts'

export type Mail = { to: { name: string; address: string }; subject: string; text: string }

/**
 * sent: the server took it. refused: it never will (an address that does not exist). unreachable: no server answered.
 * failed: anything else, worth another try.
 */
export type MailOutcome = 'sent' | 'refused' | 'unreachable' | 'failed'

export type Mailbox = { send: (mail: Mail) => Promise<MailOutcome>; close: () => void }

const address = /^[^\s<>()[\],;:\\"@\p{Cc}]+@[^\s<>()[\],;:\\"@\p{Cc}]+$/u

/** One plain address and nothing else: no list, no name, no line break. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && address.test(text)
}

/** A header is one line: whatever breaks a line or cannot be seen becomes a space. */
export function headerLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

const unreachable = new Set(['ECONNECTION', 'ETIMEDOUT', 'ECONNREFUSED', 'EDNS', 'ESOCKET', 'ETLS', 'EAUTH', 'ENOAUTH'])

export function mailbox({ url, from }: SmtpSettings): Mailbox {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      if (!isAddress(to.address)) return 'refused'
      try {
        await transport.sendMail({
          from,
          to: { name: headerLine(to.name), address: to.address },
          subject: headerLine(subject),
          text,
          // No holiday replies, please: nobody reads them.
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return 'sent'
      } catch (error) {
        return outcomeOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function outcomeOf(error: unknown): MailOutcome {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  if (typeof code === 'string' && unreachable.has(code)) return 'unreachable'
  // 5xx is the server's last word (RFC 5321 §4.2.1); 4xx asks to come again.
  return typeof responseCode === 'number' && responseCode >= 500 ? 'refused' : 'failed'
}
