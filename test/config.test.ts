/** The environment: what is wrong is told all at once, each with the remedy; mail needs its sender and our own address. */
import { describe, expect, it } from 'vitest'
import { readConfig } from '../server/config.ts'

const mail = { SMTP_URL: 'smtps://u:p@mail.example.vn:465', SMTP_FROM: 'chitieu@example.vn', BCT_URL: 'https://a.vn' }

describe('the configuration of mail', () => {
  it('is nothing where nothing is set', () => {
    expect(readConfig({}).smtp).toBeUndefined()
    expect(readConfig({ SMTP_URL: '', SMTP_FROM: '' }).smtp).toBeUndefined()
  })

  it.each(['chitieu@example.vn', 'Bảng chỉ tiêu <chitieu@example.vn>'])('takes the sender %s', (from) => {
    expect(readConfig({ ...mail, SMTP_FROM: from }).smtp).toEqual({ url: mail.SMTP_URL, from })
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['a web address', { ...mail, SMTP_URL: 'https://mail.example.vn' }, /SMTP_URL:/],
    ['a bare name', { ...mail, SMTP_URL: 'mail.example.vn' }, /SMTP_URL:/],
    ['no sender', { ...mail, SMTP_FROM: '' }, /SMTP_FROM:/],
    ['a sender without address', { ...mail, SMTP_FROM: 'Văn phòng' }, /SMTP_FROM:/],
    ['a sender of two lines', { ...mail, SMTP_FROM: 'a@b.vn\nBcc: c@d.vn' }, /SMTP_FROM:/],
    ['two senders', { ...mail, SMTP_FROM: 'a@b.vn, c@d.vn' }, /SMTP_FROM:/],
    ['no address of our own', { ...mail, BCT_URL: '' }, /BCT_URL:/],
    ['several mistakes', { SMTP_URL: 'x', PORT: 'y', BCT_MODE: 'z' }, /PORT:[\s\S]*BCT_MODE:[\s\S]*SMTP_URL:/],
  ])('refuses %s', (_name, given, expected) => {
    expect(() => readConfig(given)).toThrow(expected)
  })
})

describe('the connections to PostgreSQL', () => {
  it('are ten where nothing is set', () => {
    expect(readConfig({}).postgresPool).toBe(10)
    expect(readConfig({ BCT_POSTGRES_POOL: '25' }).postgresPool).toBe(25)
  })

  it.each(['1', '201', '2.5', 'x', '-3'])('are not %s', (count) => {
    expect(() => readConfig({ BCT_POSTGRES_POOL: count })).toThrow(/BCT_POSTGRES_POOL: BCT_POSTGRES_POOL phải là/)
  })
})
