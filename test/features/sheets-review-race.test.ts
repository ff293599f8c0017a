/** Several people decide on one sheet at the same moment: one decision holds, and the audit tells it as it was. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { farAway } from '../support/far-away.ts'
import { act, batch, handIn } from './review-desk.ts'
import { auditRows, cell, clearDesk, read } from './sheet-desk.ts'

const reason = 'Số liệu chưa khớp báo cáo'
const until = '2026-11-26'

onEachEngine('reviewers at the same moment', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person

  beforeAll(async () => {
    program = await programOn(farAway(await sampleDatabase(engine), 3), sampleConfig)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
  })
  beforeEach(async () => {
    await clearDesk(program)
    await handIn(clerk)
  })

  const acts = async () =>
    (await auditRows(program)).filter((row) => /_sheet$/.test(row.act)).map((row) => [row.act, row.before])

  it('who open it again leave an audit in which each saw the one before', async () => {
    await act(approver, 'approve')
    const answers = await Promise.all(
      [0, 1, 2].map((n) => act(approver, 'reopen', { reason: `${reason} ${n}`, until })),
    )
    expect(answers.map((one) => one.statusCode)).toEqual([200, 200, 200])
    expect(
      (await acts())
        .slice(2)
        .map(([, before]) => before)
        .sort(),
    ).toEqual(['{"state":"approved"}', '{"state":"reopened"}', '{"state":"reopened"}'])
  })

  it('of whom one approves and one returns decide once', async () => {
    const answers = await Promise.all([
      act(approver, 'approve'),
      act(approver, 'return', { reason }),
      act(approver, 'approve'),
    ])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409, 409])
    expect(await acts()).toHaveLength(2)
  })

  it('never approve what changed under their eyes', async () => {
    await act(approver, 'approve')
    await act(approver, 'reopen', { reason, until })
    const { version } = await read(approver)
    const [saved, approved] = await Promise.all([
      batch(clerk, { petitions_due: [9, 1] }),
      act(approver, 'approve', { version }),
    ])
    const sheet = await read(approver)
    // Either the save came first and the approval is stale, or the approval did and the save is locked out.
    expect([saved.statusCode, approved.statusCode, sheet.state, cell(sheet, 'petitions_due').value]).toEqual(
      saved.statusCode === 200 ? [200, 412, 'reopened', 9] : [423, 200, 'approved', 5],
    )
  })
})
