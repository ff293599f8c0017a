/** The room in which files of editions are drawn, with a hand that draws when it is told to: who waits, who is refused, what is kept. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { EditionFormat } from '#domain/edition.ts'
import { Failure } from '#domain/failure.ts'
import type { DrawnFile } from '../../server/exporting/edition/drawing.ts'
import { type Draw, type Drawable, DrawingRoom } from '../../server/features/editions/drawing-room.ts'

type Sheet = {
  format: EditionFormat
  signal: AbortSignal
  tell: (done: number, of: number) => void
} & PromiseWithResolvers<DrawnFile>

let drawn: Sheet[]
let room: DrawingRoom
const draw: Draw = (order, { signal, onProgress }) => {
  const sheet = { format: order.format, signal, tell: onProgress, ...Promise.withResolvers<DrawnFile>() }
  signal.addEventListener('abort', () => sheet.reject(signal.reason))
  drawn.push(sheet)
  return sheet.promise
}
beforeEach(() => {
  drawn = []
  room = new DrawingRoom(draw)
})

const stamp = { number: 1, state: 'frozen', sha256: 'a', frozenAt: null } as const
const edition = (id: number, over: Partial<Drawable> = {}): Drawable => ({
  edition: id,
  revision: 2,
  key: `${id} a`,
  stamp,
  content: async () => 'text',
  ...over,
})
const file = (bytes = 10, faults: string[] = []): DrawnFile => ({ bytes: Buffer.alloc(bytes), faults })
const settled = () => new Promise((resolve) => setImmediate(resolve))
const finish = async (at: number, of = file()) => {
  drawn[at]?.resolve(of)
  await settled()
}
const states = (id: number, revision = 2) =>
  Object.fromEntries(room.jobsOf(id, revision).map(({ format, state }) => [format, state]))
const refusal = (act: () => unknown) => {
  try {
    act()
    return 'taken'
  } catch (error) {
    return error instanceof Failure ? error.code : 'defect'
  }
}

describe('a room for drawing', () => {
  it('draws one file after another for one account, and says how far each is', async () => {
    for (const format of ['pptx', 'docx'] as const) room.want('lan', edition(1), format, 'lan')
    await settled()
    expect([drawn.length, states(1)]).toEqual([1, { pptx: 'drawing', docx: 'waiting' }])
    drawn[0]?.tell(3, 20)
    expect(room.jobsOf(1, 2)[0]).toMatchObject({ done: 3, of: 20 })
    await finish(0, file(10, ['Xếp hạng']))
    expect(room.jobsOf(1, 2)[0]).toMatchObject({ state: 'ready', bytes: 10, faults: ['Xếp hạng'] })
    expect([drawn.length, states(1)]).toEqual([2, { pptx: 'ready', docx: 'drawing' }])
  })

  it('draws what two want once, and a finished file no second time', async () => {
    const first = room.want('lan', edition(1), 'pptx', 'lan')
    const second = room.want('huy', edition(1), 'pptx', 'huy')
    expect(second).toBe(first)
    await settled()
    await finish(0)
    expect(await room.want('mai', edition(1), 'pptx', 'mai').file).toBe(await first.file)
    expect(drawn).toHaveLength(1)
  })

  it('lets an account have one edition drawn at a time, and two accounts at once', async () => {
    room.want('lan', edition(1), 'pptx', 'lan')
    expect(refusal(() => room.want('lan', edition(2), 'pptx', 'lan'))).toBe('too_many')
    expect(refusal(() => room.want('lan', edition(1), 'docx', 'lan'))).toBe('taken')
    expect(refusal(() => room.want('huy', edition(2), 'pptx', 'huy'))).toBe('taken')
    expect(refusal(() => room.want('mai', edition(3), 'pptx', 'mai'))).toBe('too_many')
    // What is drawn anyway may be waited for.
    expect(refusal(() => room.want('mai', edition(1), 'pptx', 'mai'))).toBe('taken')
    await settled()
    for (const at of [0, 1, 2]) await finish(at)
    expect(refusal(() => room.want('mai', edition(3), 'pptx', 'mai'))).toBe('taken')
    expect(refusal(() => room.want('lan', edition(2), 'docx', 'lan'))).toBe('taken')
  })

  it('stops what nobody waits for any more, at once, and goes on with the next', async () => {
    const job = room.want('lan', edition(1), 'pptx', 'lan')
    room.want('lan', edition(1), 'docx', 'lan')
    room.want('huy', edition(1), 'pptx', 'huy')
    await settled()
    room.leave(job, 'lan')
    expect([drawn[0]?.signal.aborted, job.state]).toEqual([false, 'drawing'])
    room.leave(job, 'huy')
    expect([drawn[0]?.signal.aborted, job.state]).toEqual([true, 'called_off'])
    await expect(job.file).rejects.toMatchObject({ code: 'conflict' })
    await settled()
    expect(states(1)).toEqual({ pptx: 'called_off', docx: 'drawing' })
    // Asked for again it is drawn anew.
    room.want('lan', edition(1), 'pptx', 'lan')
    await finish(1)
    expect(drawn.map(({ format }) => format)).toEqual(['pptx', 'docx', 'pptx'])
  })

  it('never begins a file that was called off while it waited', async () => {
    room.want('lan', edition(1), 'pptx', 'lan')
    const waiting = room.want('lan', edition(1), 'docx', 'lan')
    await settled()
    room.leave(waiting, 'lan')
    await finish(0)
    expect(drawn).toHaveLength(1)
    expect(states(1)).toEqual({ pptx: 'ready', docx: 'called_off' })
    expect(refusal(() => room.want('lan', edition(2), 'pptx', 'lan'))).toBe('taken')
  })

  it('says why a file failed, and lets it be tried again', async () => {
    const job = room.want('lan', edition(1), 'pptx', 'lan')
    await settled()
    drawn[0]?.reject(new Failure('too_large', { message: 'Quá lâu.' }))
    await expect(job.file).rejects.toMatchObject({ message: 'Quá lâu.' })
    expect(job).toMatchObject({ state: 'failed', message: 'Quá lâu.' })
    await settled()
    const again = room.want('lan', edition(1), 'pptx', 'lan')
    await settled()
    drawn[1]?.reject(new TypeError('x is undefined'))
    await expect(again.file).rejects.toThrow()
    expect(again.message).toMatch(/^Không lập được tệp/)
  })

  it('fails where the content cannot be read, and draws nothing', async () => {
    const broken = edition(1, { content: () => Promise.reject(new Failure('internal', { message: 'Không khớp.' })) })
    const job = room.want('lan', broken, 'pptx', 'lan')
    await expect(job.file).rejects.toMatchObject({ message: 'Không khớp.' })
    expect([drawn.length, job.state]).toEqual([0, 'failed'])
  })

  it('does not keep a draft’s file once its numbers have moved', async () => {
    room.want('lan', edition(1), 'pptx', 'lan')
    await settled()
    await finish(0)
    const moved = room.want('lan', edition(1, { key: '1 b' }), 'pptx', 'lan')
    await settled()
    expect([drawn.length, states(1)]).toEqual([2, { pptx: 'drawing' }])
    await finish(1)
    expect(moved.state).toBe('ready')
    room.want('lan', edition(1), 'pptx', 'lan')
    await settled()
    expect(drawn).toHaveLength(3)
  })

  it('keeps 64 MB of files, those last asked for', async () => {
    const megabytes = 1024 * 1024
    for (const id of [1, 2, 3]) {
      room.want('lan', edition(id), 'pptx', 'lan')
      await settled()
      await finish(id - 1, file(20 * megabytes))
    }
    room.want('lan', edition(1), 'pptx', 'lan')
    room.want('lan', edition(4), 'pptx', 'lan')
    await settled()
    await finish(3, file(20 * megabytes))
    expect([1, 2, 3, 4].map((id) => states(id).pptx)).toEqual(['ready', undefined, 'ready', 'ready'])
  })

  it('leaves nothing running when it closes', async () => {
    room.want('lan', edition(1), 'pptx', 'lan')
    room.want('lan', edition(1), 'docx', 'lan')
    await settled()
    room.close()
    await settled()
    expect([drawn.length, drawn[0]?.signal.aborted, states(1)]).toEqual([
      1,
      true,
      { pptx: 'called_off', docx: 'called_off' },
    ])
  })
})
