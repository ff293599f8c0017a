/** Where the records lie from which a figure is counted: each kind has its own page. */
import type { ComputedSource } from '#domain/element.ts'
import { yearOf } from '#domain/period.ts'
import { paths } from '../paths.ts'

export function recordsAddress(source: ComputedSource, unit: string, month: string, element: string) {
  switch (source) {
    case 'plan_tasks':
    case 'assigned_tasks':
      return paths.records(unit, month, element)
    case 'initiatives':
      return paths.emulation({ 'don-vi': unit, nam: yearOf(month) })
    case 'one_stop':
      return paths.surveys({ 'don-vi': unit, nam: yearOf(month), loai: 'one_stop', thang: month })
    case 'inspections':
      return paths.inspections({ 'don-vi': unit, nam: yearOf(month) })
  }
}
