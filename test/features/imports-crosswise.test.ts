/**
 * Files of different wards that write the same two months crosswise, one its figures in the first and its percentages in the
 * second, the next the other way round: all are written, and all taken back, however often they meet. SQLite has one writer.
 */
import { expect, it } from 'vitest'
import { versions } from '../../server/database/version.ts'
import { sampleProgram } from '../support/app.ts'
import { commit, dryRun, undo } from './import-desk.ts'

const wards = ['MH01', 'MH04', 'MH05', 'MH08', 'MH09', 'MH11', 'MH13', 'MH15']
const months = ['02/2023', '03/2023'] as const
const rounds = 6

it('files that write two months crosswise never lock each other out (postgres)', async () => {
  const program = await sampleProgram('postgres')
  const department = await program.asAccount('tong-hop')
  const read = async (ward: string, index: number, round: number) => {
    const [figures, rates] = index % 2 === 0 ? months : months.toReversed()
    const rows = `${figures};${10 + round};\n${rates};;${60 + round}%\n`
    const heads = 'Tháng;Phản ánh, kiến nghị đến hạn trả lời;Tỷ lệ hài lòng (%)'
    const answer = await dryRun(department, `${heads}\n${rows}`, { unit: ward })
    expect([ward, answer.ready, answer.counts.figures, answer.counts.rates]).toEqual([ward, true, 1, 1])
    return answer.id
  }
  const versionsOf = async () => {
    const all = await versions(program.connection.db)
    return ['2023-02', '2023-03'].map((month) => all.get(month) ?? 0)
  }
  for (let round = 0; round < rounds; round += 1) {
    const ids: string[] = []
    for (const [index, ward] of wards.entries()) ids.push(await read(ward, index, round))
    const before = await versionsOf()
    const written = await Promise.all(ids.map((id) => commit(department, id)))
    expect(written.map((one) => [one.statusCode, one.json().written])).toEqual(wards.map(() => [200, 2]))
    const back = await Promise.all(ids.map((id) => undo(department, id)))
    expect(back.map((one) => [one.statusCode, one.json().undone])).toEqual(wards.map(() => [200, 2]))
    // Each file raised each of its months once, when it came and when it went.
    expect(await versionsOf()).toEqual(before.map((version) => version + 2 * wards.length))
  }
}, 120_000)
