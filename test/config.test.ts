/** The environment: what is wrong is told all at once, each with the remedy; mail needs its sender and our own address. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe('secrets in files', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'bct-config-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (content: string) => {
    const place = path.join(folder, 'secret')
    writeFileSync(place, content)
    return place
  }

  it('are taken without the end of their line, and with every other letter', () => {
    const { backups } = readConfig({ BCT_BACKUP_PASSPHRASE_FILE: file(' một câu đủ dài \n') })
    expect(backups.passphrase).toBe(' một câu đủ dài ')
    expect(readConfig({ DATABASE_URL_FILE: file('postgres://a') }).databaseUrl).toBe('postgres://a')
  })

  it('that are missing, empty, said twice or not fit are told all at once, and never shown', () => {
    const given = {
      BCT_BACKUP_PASSPHRASE: 'một câu bí mật dài',
      BCT_BACKUP_PASSPHRASE_FILE: file('\n'),
      BCT_METRICS_TOKEN_FILE: path.join(folder, 'none'),
      BCT_METRICS_PORT: '70000',
    }
    const expected =
      /BCT_METRICS_TOKEN_FILE: .*ENOENT[\s\S]*BCT_BACKUP_PASSPHRASE_FILE: .*bỏ một trong hai[\s\S]*_FILE: .*trống[\s\S]*BCT_METRICS_PORT:/
    expect(() => readConfig(given)).toThrow(expected)
    expect(() => readConfig(given)).not.toThrow(/bí mật/)
    expect(() => readConfig({ BCT_METRICS_TOKEN_FILE: file('short') })).toThrow(/BCT_METRICS_TOKEN: /)
  })
})

describe('the nightly backup', () => {
  it('is for real sites, at half past one unless another time is set, beside the data unless another folder is', () => {
    expect(readConfig({}).backups).toEqual({ folder: 'data/backups', at: undefined, passphrase: undefined })
    const real = { BCT_MODE: 'production', BCT_DATA: '/srv/bct' }
    expect(readConfig(real).backups).toMatchObject({ folder: '/srv/bct/backups', at: '01:30' })
    expect(readConfig({ ...real, BCT_BACKUP_AT: 'off', BCT_BACKUPS: '/mnt/b' }).backups).toMatchObject({
      folder: '/mnt/b',
      at: undefined,
    })
    expect(() => readConfig({ ...real, BCT_BACKUP_AT: '1:30' })).toThrow(/BCT_BACKUP_AT:/)
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
