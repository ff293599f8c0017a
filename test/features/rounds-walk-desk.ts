/** A round of two wards brought as far as a test needs it, by the acts of those who take part; an act that is refused is a fault of the test. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { expect } from 'vitest'
import { excluded, type roundsDesk, selfScores } from './rounds-desk.ts'

type RoundsDesk = ReturnType<typeof roundsDesk>

async function done(...acts: (() => Promise<Response>)[]): Promise<void> {
  for (const act of acts) {
    const { statusCode, body } = await act()
    expect(statusCode, body.slice(0, 500)).toBe(200)
  }
}

/** Two wards have handed in, the third is not ranked; the first appraisal begins. */
export async function handedInRound(desk: RoundsDesk): Promise<number> {
  const opened = await desk.open()
  expect(opened.statusCode, opened.body).toBe(200)
  const { id }: { id: number } = opened.json()
  const notRanked = [...excluded(), { unit: 'MH21', reason: 'Mới sắp xếp' }]
  await done(
    () => desk.batch('clerk', id, 'MH02', 'self', selfScores),
    () => desk.handIn('clerk', id, 'MH02'),
    () => desk.batch('other ward', id, 'MH03', 'self', selfScores),
    () => desk.handIn('other ward', id, 'MH03'),
    async () => {
      const { revision } = await desk.whole(id)
      return desk.ask('appraiser', 'PATCH', `/api/rounds/${id}`, { revision, excluded: notRanked })
    },
    () => desk.move('appraiser', id, 'first'),
  )
  return id
}

const agreed = [
  { node: '1.1', points: 18 },
  { node: '1.2', points: 26.67 },
  { node: '1.3', points: 10 },
  { node: '1.4', points: 7 },
  { node: '3', points: 1 },
].map((score) => ({ revision: 0, note: '', ...score }))

const lessOf = new Map([
  ['1.1', { points: 17, note: 'Báo cáo quý III chậm' }],
  ['3', { points: 0, note: 'Không có văn bản khen' }],
])

/** The appraiser gave MH02 less for 1.1 and 3, the ward has explained both; the second appraisal begins. */
export async function explainedRound(desk: RoundsDesk): Promise<number> {
  const id = await handedInRound(desk)
  const less = agreed.map((score) => ({ ...score, ...lessOf.get(score.node) }))
  const explained = { step: 'explanation', note: 'Đã gửi đúng hạn' }
  await done(
    () => desk.batch('appraiser', id, 'MH02', 'first', less),
    () => desk.batch('appraiser', id, 'MH03', 'first', agreed),
    () => desk.move('appraiser', id, 'explanation'),
    () => desk.score('clerk', id, 'MH02', '1.1', explained),
    () => desk.score('clerk', id, 'MH02', '3', explained),
    () => desk.move('appraiser', id, 'second'),
  )
  return id
}

/** The council gave half of the bonus back, and six of ten voted for the result that was published. */
export async function publishedRound(desk: RoundsDesk): Promise<number> {
  const id = await explainedRound(desk)
  const second = [
    { node: '1.1', points: 18, note: 'Chấp nhận', revision: 0 },
    { node: '3', points: 0, revision: 0 },
  ]
  const half = { step: 'council', points: 0.5, note: 'Hội đồng thống nhất' }
  const council = {
    number: '',
    on: '2026-11-20',
    venue: 'Trụ sở UBND',
    chair: 'Ông A',
    secretary: 'Bà B',
    opinions: '',
    members: 10,
    votesFor: 6,
  }
  const decision = { number: '12/QĐ-UBND', on: '2026-11-20' }
  await done(
    () => desk.batch('appraiser', id, 'MH02', 'second', second),
    () => desk.move('appraiser', id, 'council'),
    () => desk.score('council', id, 'MH02', '3', half),
    () => desk.score('province', id, 'MH', '2.1', { step: 'self', points: 4 }),
    () => desk.score('province', id, 'MH02', '2.2', { step: 'survey', numerator: 450, denominator: 500 }),
    () => desk.score('province', id, 'MH03', '2.2', { step: 'survey', points: 22.5 }),
    async () => {
      const { revision } = await desk.whole(id)
      return desk.ask('council', 'PATCH', `/api/rounds/${id}`, { revision, council })
    },
    () => desk.move('council', id, 'published', { decision }),
  )
  return id
}
