/** The one search: what people type finds what they mean, own province first; secrets make no difference to it. */
import { beforeAll, expect, it } from 'vitest'
import type { SearchItem } from '#contract/search'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('the search', (engine) => {
  let program: Program
  let clerk: Person
  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
  })

  async function find(words: string, person = clerk): Promise<SearchItem[]> {
    const response = await person.get(`/api/search?q=${encodeURIComponent(words)}`)
    expect(response.statusCode, response.body).toBe(200)
    return response.json().items
  }

  it.each<[string, Partial<SearchItem>]>([
    ['huong buoi', { kind: 'unit', label: 'Phường Hương Bưởi', unit: 'MH02', period: null }],
    ['HƯƠNG BƯỞI', { kind: 'unit', unit: 'MH02' }],
    ['mh02', { kind: 'unit', unit: 'MH02' }],
    ['hoà gạo', { kind: 'unit', label: 'Phường Hoa Gạo' }],
    ['mong cai', { kind: 'unit', label: 'Phường Móng Cái 1', where: 'Tỉnh Quảng Ninh' }],
    ['dung han', { kind: 'indicator', indicator: 'on_time' }],
    ['Đúng hạn'.normalize('NFD'), { kind: 'indicator', indicator: 'on_time' }],
    ['15/KH-UBND', { kind: 'plan' }],
    ['phieu danh gia', { kind: 'element', element: 'ratings_valid' }],
    ['phieu hai long', { kind: 'element', element: 'ratings_satisfied' }],
    [
      'fanpage thong tin phap luat',
      { kind: 'task', where: expect.stringContaining('Phụ lục, nhiệm vụ II.5'), plan: 4 },
    ],
    ['ky so luu dien tu', { kind: 'target', where: '28/QĐ-UBND · mục I.2.e · Phường Bãi Cháy' }],
  ])('finds “%s”', async (words, expected) => {
    expect((await find(words))[0]).toMatchObject(expected)
  })

  it('opens a unit that has ended in a month in which it existed', async () => {
    const found = await find('huong buoi')
    expect(found.slice(0, 2).map((one) => [one.unit, one.period])).toEqual([
      ['MH02', null],
      [expect.stringMatching(/^MH/), '2025-06'],
    ])
  })

  it('puts the exact first, then one’s own province', async () => {
    const found = await find('hoa')
    const places = found.filter((one) => one.kind === 'unit').map((one) => one.where.includes('Minh Họa'))
    expect(places[0]).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => Number(b) - Number(a)))
  })

  it('leaves room for every kind and never gives more than twenty', async () => {
    const response = await clerk.get('/api/search?q=h')
    const { items, more } = response.json()
    expect([items.length, more]).toEqual([20, true])
    expect(new Set(items.map((one: SearchItem) => one.kind)).size).toBe(6)
  })

  it.each(['%', '_', "'", '—', '   ', '"; drop table unit'])('finds nothing by “%s” and stays well', async (words) => {
    expect(await find(words)).toEqual([])
  })

  it.each([
    ['q=', 422],
    ['', 422],
    [`q=${'a'.repeat(81)}`, 422],
    ['q=a%00b', 422],
    ['q=a&unit=MH02', 422],
  ])('answers ?%s with %i', async (query, status) => {
    expect((await clerk.get(`/api/search?${query}`)).statusCode).toBe(status)
  })

  it('answers alike whether or not others hold secrets, and whoever asks from one province', async () => {
    const asked = ['h', 'huong', 'bi mat', 'nhap lieu', 'công chức', 'MH', 'thanh toan', 'muc ii', '1234']
    const told = async (person: Person) => Promise.all(asked.map((words) => find(words, person)))
    const before = await told(clerk)
    const { db } = program.connection
    await db.updateTable('figure').set({ note: 'Bí mật huong' }).where('month', '=', '2026-10').execute()
    await db.updateTable('sheet').set({ reason: 'Bí mật', note: 'Bí mật' }).where('month', '=', '2026-10').execute()
    const account = {
      id: 'secret',
      username: 'bi-mat',
      display_name: 'Bí Mật Hương',
      password_hash: null,
      disabled: 0,
      created_at: '2026-01-01T00:00:00.000Z',
    }
    await db.insertInto('account').values(account).execute()
    await db.updateTable('data_version').set({ version: 99 }).where('topic', '=', 'catalogue').execute()
    expect(await told(clerk)).toEqual(before)
    expect(await told(await program.as('leader'))).toEqual(before)
    expect(await told(await program.as('administrator'))).toEqual(before)
    expect((await program.stranger.get('/api/search?q=huong')).statusCode).toBe(401)
  })
})
