/**
 * Which slides name whom: rows of rankings, tables and courses by the name that they bear. A row for which a long ranking
 * has no room is found too, and is then shown below the others. It reads names alone, never numbers.
 */
import type { Chart, DumbbellRow, RankingRow } from '#domain/chart.ts'
import type { EditionPage } from '#domain/edition.ts'
import type { Slide } from '#domain/edition-slides.ts'
import { searchKey } from '#domain/unit.ts'

export type Apart = RankingRow | DumbbellRow
/** Where a name stands: the number of the slide from 0, and the row itself where the slide has no room for it. */
export type Place = { at: number; apart: Apart | undefined }
export type NamePlaces = ReadonlyMap<string, Place[]>

/** "Suối Reo (xã)" and "Suối Reo" are one unit on different slides. */
export function plainName(name: string): string {
  return name.replace(/ \([^()]*\)$/, '').normalize('NFC')
}

export function placesOf(slides: readonly Slide[], pages: readonly EditionPage[]): NamePlaces {
  const places = new Map<string, Place[]>()
  const put = (name: string, place: Place) => {
    const plain = plainName(name)
    const known = places.get(plain)
    if (known === undefined) places.set(plain, [place])
    else if (!known.some((one) => one.at === place.at)) known.push(place)
  }
  for (const [at, slide] of slides.entries())
    if (slide.chart !== null) for (const name of namesOf(slide.chart)) put(name, { at, apart: undefined })
  for (const page of pages) {
    const own = slides.flatMap((slide, at) => (pageKey(slide) === page.key ? [at] : []))
    const shown = new Set(own.flatMap((at) => namesIn(slides[at]?.chart ?? null)))
    for (const row of rowsOf(page.chart))
      if (!shown.has(plainName(row.name)) && own[0] !== undefined) put(row.name, { at: own[0], apart: row })
  }
  // A table may hold anything: only names that a chart bears are looked for in it.
  for (const [at, slide] of slides.entries())
    for (const cell of slide.table?.rows.flat() ?? [])
      if (typeof cell === 'string' && places.has(plainName(cell))) put(cell, { at, apart: undefined })
  for (const known of places.values()) known.sort((a, b) => a.at - b.at)
  return places
}

function pageKey(slide: Slide): string {
  return slide.part === null ? slide.key : slide.key.replace(/\/\d+$/, '')
}

function rowsOf(chart: Chart | null): Apart[] {
  return chart?.kind === 'ranking' || chart?.kind === 'dumbbell' ? chart.rows : []
}

function namesIn(chart: Chart | null): string[] {
  return chart === null ? [] : namesOf(chart).map(plainName)
}

function namesOf(chart: Chart): string[] {
  switch (chart.kind) {
    case 'ranking':
    case 'dumbbell':
      return chart.rows.map((row) => row.name)
    case 'heat':
      return chart.rows.filter((row) => !row.isTotal).map((row) => row.name)
    case 'multiples':
      return chart.panels.map((panel) => panel.name)
    case 'funnel':
      return chart.points.map((point) => point.name)
    case 'series':
    case 'parts':
      return []
  }
}

/** Names that fit what is typed, with or without marks: those that begin with it first. */
export function namesLike(places: NamePlaces, typed: string): string[] {
  const asked = searchKey(typed)
  if (asked === '') return []
  const found = [...places.keys()].filter((name) => searchKey(name).includes(asked))
  const begins = (name: string) => (searchKey(name).startsWith(asked) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b) || a.localeCompare(b, 'vi'))
}

/** The slide to go to: this one or the next that names it; asked again for the same name, the one after. */
export function nextPlace(places: readonly Place[], at: number, isAgain: boolean): Place | undefined {
  return places.find((place) => (isAgain ? place.at > at : place.at >= at)) ?? places[0]
}
