/** A file of an edition is drawn in a process of its own: the whole file or none, stopped at once, and nothing left running. */
import type { ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EditionContent } from '#domain/edition.ts'
import { canonicalJson } from '#domain/edition-fingerprint.ts'
import { Failure } from '#domain/failure.ts'
import { drawApart } from '../../server/exporting/edition/draw-apart.ts'
import { type DrawOrder, withoutNumbers } from '../../server/exporting/edition/drawing-messages.ts'
import { mostAtOnce, mostWaiting } from '../../server/exporting/edition/drawing-turns.ts'
import { editionXlsx } from '../../server/exporting/edition/workbook.ts'
import { editionContent, frozenStamp } from '../exporting/edition-fixture.ts'

/** The processes that were started, to see how they ended. */
const started = vi.hoisted((): ChildProcess[] => [])
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>()
  const fork = (...order: Parameters<typeof real.fork>) => {
    const child = real.fork(...order)
    started.push(child)
    return child
  }
  return { ...real, fork }
})

const content = editionContent({ units: 5, indicators: 2, quarters: 4 })
const order = (of: EditionContent | string = content): DrawOrder => ({
  format: 'xlsx',
  content: of,
  stamp: frozenStamp,
})
const outcome = (drawing: Promise<unknown>) =>
  drawing.then(
    () => 'drawn',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )
const running = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
const nothingRuns = () => expect.poll(running).toBe(0)

afterEach(async () => {
  vi.restoreAllMocks()
  await nothingRuns()
})

describe('What is sent to be drawn', () => {
  it('are no numbers that stand in no file, whatever the texts say', () => {
    const tricky = structuredClone(content)
    tricky.texts[0]!.text = 'như sau: ,"numbers":[1],"pages":[2]'
    tricky.head.title = '],"pages":['
    const { content: sent } = withoutNumbers(order(canonicalJson(tricky)))
    expect(JSON.parse(sent as string)).toEqual({ ...tricky, numbers: [] })
    expect(tricky.numbers.length).toBeGreaterThan(10)
    const other = JSON.stringify({ pages: [], numbers: [1] })
    expect(withoutNumbers(order(other)).content).toBe(other)
  })
})

describe('A file drawn apart', () => {
  it('is the file that is drawn here, from the content or from its frozen text, and tells how far it is', async () => {
    const here = await editionXlsx({ content, stamp: frozenStamp })
    const progress: [number, number][] = []
    const apart = await drawApart(order(), { onProgress: (done, of) => progress.push([done, of]) })
    expect(apart.bytes.equals(here.bytes)).toBe(true)
    expect(apart.faults).toEqual([])
    expect(progress.length).toBeGreaterThan(2)
    expect(progress.at(-1)![0]).toBe(progress.at(-1)![1])
    expect((await drawApart(order(canonicalJson(content)))).bytes.equals(here.bytes)).toBe(true)
    expect((await drawApart(order(JSON.stringify(content)))).bytes.equals(here.bytes)).toBe(true)
  })

  it('is called off at once, and its process is gone', async () => {
    const called = new AbortController()
    const drawing = drawApart(order(), { signal: called.signal, onProgress: () => called.abort() })
    expect(await outcome(drawing)).toMatch(/^AbortError/)
    expect(started.at(-1)?.signalCode).toBe('SIGKILL')
    await nothingRuns()
    expect(await outcome(drawApart(order(), { signal: called.signal }))).toMatch(/^AbortError/)
    expect(await outcome(drawApart(order()))).toBe('drawn')
  })

  it('is stopped at its deadline, with a sentence that says what to do', async () => {
    const drawing = drawApart(order(), { deadline: 1 })
    await expect(drawing).rejects.toThrow(/đã dừng; chưa có tệp nào được tạo\. Thử lại/)
    expect(await outcome(drawing)).toBe('too_large')
    expect(started.at(-1)?.signalCode).toBe('SIGKILL')
  })

  it('that needs more memory than it gets ends its own process only, and the log says so', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    expect(await outcome(drawApart(order(), { heap: 8 }))).toBe('too_large')
    expect(said).toHaveBeenCalledOnce()
    expect(await outcome(drawApart(order()))).toBe('drawn')
  })

  it('whose drawing fails is a sentence for the person and a cause for the log', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const drawing = drawApart(order('{"pages":'))
    await expect(drawing).rejects.toThrow(/lỗi đã ghi vào nhật ký máy chủ/)
    expect(said.mock.calls.flat().join()).toContain('SyntaxError')
  })

  it('waits behind two others, the eleventh is refused, and one that is called off leaves its place', async () => {
    const called = new AbortController()
    const all = Array.from({ length: mostAtOnce + mostWaiting }, (_, at) =>
      outcome(drawApart(order(), at === 5 ? { signal: called.signal } : {})),
    )
    expect(await outcome(drawApart(order()))).toBe('too_many')
    called.abort()
    const late = outcome(drawApart(order()))
    const outcomes = [...(await Promise.all(all)), await late]
    expect(outcomes.filter((one) => one === 'drawn')).toHaveLength(mostAtOnce + mostWaiting)
    expect(outcomes[5]).toMatch(/^AbortError/)
  })
})
