/** Published indices taken away: the numbers of the page in every format, and a picture only where there is a line to draw. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, sampleProgram } from '../support/app.ts'

describe('exports of published indices', () => {
  let leader: Person
  beforeAll(async () => {
    leader = await (await sampleProgram('sqlite')).as('leader')
  })

  it.each([
    ['indices.svg?unit=22', 200],
    ['indices.png?unit=MH', 200],
    ['indices.xlsx?unit=MH02', 200],
    ['index.svg?unit=MH&indicator=pci', 200],
    ['index.xlsx?unit=22&indicator=pci&period=2019', 200],
    // One year is no course.
    ['index.png?unit=31&indicator=dti', 422],
    ['index.csv?unit=22&indicator=on_time', 404],
    ['indices.csv', 422],
  ])('%s is answered %i', async (file, status) => {
    expect((await leader.get(`/api/exports/${file}`)).statusCode).toBe(status)
  })

  it('hold the published number, place and source, and what each index is held against', async () => {
    const csv = (await leader.get('/api/exports/indices.csv?unit=22&dialect=machine')).body
    const pci = csv.split('\n').find((line) => line.includes('(PCI)'))
    expect(pci).toContain('73.2')
    expect(pci).toContain('thoibaotaichinhvietnam.vn')
    const course = (await leader.get('/api/exports/index.csv?unit=22&indicator=pci&period=2024&dialect=machine')).body
    expect(course.split('\n').filter((line) => line.startsWith('2024'))).toHaveLength(5)
  })

  it('mark the invented city as illustration', async () => {
    expect((await leader.get('/api/exports/indices.svg?unit=MH')).body).toContain('Dữ liệu minh họa')
    expect((await leader.get('/api/exports/indices.svg?unit=22')).body).not.toContain('Dữ liệu minh họa')
  })
})
