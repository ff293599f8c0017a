/** A drawn step of a walk, told against how things stand: as a request to the program, and as the act of the model. */
import { type Act, later, type Setting, type Sheet } from './sheet-model.ts'
import type { Drawn } from './sheet-walk-drawing.ts'

/** Where the walk has come to: cells by id with their codes, the day, and the version that a reviewer is shown. */
export type At = {
  on: Pick<Setting, 'part' | 'whole'>
  elements: ReadonlyMap<number, string>
  today: string
  version: (month: string) => Promise<number>
}

/** The step as a request and as the model's act. */
export async function asked(step: Drawn, sheet: Sheet, key: string, { on, elements, today, version }: At) {
  const entries = step.cells
    .filter((cell, index) => step.cells.findIndex((other) => other.isPart === cell.isPart) === index)
    .map(({ isPart, value, note, lag }) => {
      const element = isPart ? on.part : on.whole
      return {
        element,
        content: { value, note },
        revision: Math.max(0, (sheet.cells.get(element)?.revision ?? 0) - lag),
      }
    })
  const wire = entries.map(({ element, content, revision }) => ({
    element: elements.get(element) ?? '',
    ...content,
    revision,
  }))
  const first = entries[0] as (typeof entries)[number]
  const { reason } = step
  switch (step.name) {
    case 'save': {
      const { element, ...body } = wire[0] as (typeof wire)[number]
      return { act: { name: 'save', entry: first } as Act, method: 'PUT', path: `figures/${element}`, body }
    }
    case 'batch':
      return { act: { name: 'batch', entries } as Act, method: 'POST', path: 'figures', body: { key, figures: wire } }
    case 'return': {
      const cells = step.isSeen ? wire.map(({ element }) => ({ element, reason })) : []
      const body = { cells, ...(step.isWhole ? { reason } : {}) }
      const returned = step.isSeen ? entries.map(({ element }) => ({ element, reason })) : []
      return {
        act: { name: 'return', reason: step.isWhole ? reason : null, cells: returned } as Act,
        method: 'POST',
        path: 'return',
        body,
      }
    }
    case 'approve': {
      const seen = step.isWhole && step.isSeen ? {} : { version: (await version(sheet.month)) + (step.isSeen ? 0 : 1) }
      return { act: { name: 'approve', isSeen: step.isSeen } as Act, method: 'POST', path: 'approve', body: seen }
    }
    case 'reopen': {
      const until = later(today, step.days)
      return {
        act: { name: 'reopen', reason, until } as Act,
        method: 'POST',
        path: 'reopen',
        body: { reason, until },
      }
    }
    case 'request':
      return { act: { name: 'request', reason } as Act, method: 'POST', path: 'request', body: { reason } }
    default:
      return { act: { name: 'submit' } as Act, method: 'POST', path: 'submit', body: {} }
  }
}
