/** What the words of the address ask the server. Pure: where they say nothing of unit and year, one's own unit and this year. */
import type { TasksSearch } from '../../search.ts'
import type { TasksAsked } from '../../tasks.ts'

/** Where the reader works: a ward, or a province with everything below it. */
export type Home = { parent: { code: string }; unit: { code: string } | null }

/** Which units and which year are shown; undefined for all of them. */
export type Scope = { unit: string | undefined; year: number | undefined }

/** A plan says by itself whose it is and for which year. */
export function scopeOf(search: TasksSearch, home: Home | undefined, today: string): Scope {
  const isOfPlan = search['ke-hoach'] !== undefined
  const own = isOfPlan ? undefined : (home?.unit ?? home?.parent)?.code
  const unit = search['don-vi'] === 'moi' ? undefined : (search['don-vi'] ?? own)
  const thisYear = isOfPlan ? undefined : Number(today.slice(0, 4))
  return { unit, year: search.nam === 'moi' ? undefined : (search.nam ?? thisYear) }
}

/** `isProvince` tells a province, which is asked for with all below it, from a single unit. */
export function askedOf(search: TasksSearch, scope: Scope, isProvince: (code: string) => boolean): TasksAsked {
  const { unit, year } = scope
  return {
    plan: search['ke-hoach'],
    ...(unit === undefined ? {} : isProvince(unit) ? { parent: unit } : { unit }),
    year,
    field: search['linh-vuc'],
    state: search['tinh-trang'],
    lead: search['chu-tri'],
    responsible: search['cua-toi'] === '1' ? 'me' : undefined,
    q: search.tim?.trim() || undefined,
  }
}

/** The words that filter; the view and the month of the calendar are none. */
const filterNames = ['don-vi', 'nam', 'ke-hoach', 'linh-vuc', 'tinh-trang', 'chu-tri', 'cua-toi', 'tim'] as const
export type FilterName = (typeof filterNames)[number]

/** Those that the address sets, in the order in which they are shown. */
export function filtersSet(search: TasksSearch): FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined && search[name] !== '')
}

/** Takes every filter out of the address. */
export const cleared: TasksSearch = Object.fromEntries(filterNames.map((name) => [name, undefined]))
