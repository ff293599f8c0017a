/**
 * What a page asks as soon as its program runs, and the files of the page itself, told to the browser with the page: on a
 * telephone they then arrive with the program and not a second after it. Held to what the pages do ask by
 * test/web/first-page.test.ts.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type FirstPage = {
  /** Where it stands in the web's folder. */
  source: string
  /** The addresses, as the page writes them. */
  questions: string[]
}

/** The page of an overview or of a unit; undefined for others. */
export function firstPage(address: string): FirstPage | undefined {
  const { pathname, searchParams } = new URL(address, 'http://site')
  const [place, unit, ...more] = pathname.slice(1).split('/')
  if (place === 'tong-quan' && unit === undefined) {
    const asked = { parent: searchParams.get('tinh'), period: searchParams.get('ky'), form: 'columns' }
    return {
      source: 'features/overview/overview-page.tsx',
      questions: [...always, withQuery('/api/overview', asked)],
    }
  }
  if (place === 'don-vi' && unit !== undefined && more.length === 0 && /^[0-9A-Z-]+$/.test(unit)) {
    const basis = searchParams.get('so-lieu') === 'goc' ? 'source' : null
    const asked = { period: searchParams.get('ky'), basis }
    return {
      source: 'features/scorecards/scorecard-page.tsx',
      questions: [...always, withQuery(`/api/units/${unit}/scorecard`, asked)],
    }
  }
  return undefined
}

const always = ['/api/me', '/api/site']

function withQuery(path: string, asked: Record<string, string | null>): string {
  const words = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
  return words.size === 0 ? path : `${path}?${words}`
}

type Built = Record<string, { file: string; imports?: string[]; css?: string[]; isEntry?: boolean }>

/**
 * By the source of a page, all scripts and styles with which it is first drawn: the program's before the page's own, and styles
 * before scripts, since a browser fetches few at once and draws nothing without them. `folder` is that of the built web.
 */
export function filesOfPages(folder: string): (source: string) => string[] {
  const list = path.join(folder, '.vite', 'manifest.json')
  const built: Built = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
  const reachedFrom = (keys: string[]): string[] => {
    const reached = new Set<string>()
    for (let left = keys; left.length > 0; left = left.flatMap((key) => built[key]?.imports ?? []))
      for (const key of left) reached.add(key)
    return [...reached]
  }
  const filesOf = (keys: string[]): string[] => [
    ...keys.flatMap((key) => built[key]?.css ?? []),
    ...keys.flatMap((key) => built[key]?.file ?? []),
  ]
  const entry = reachedFrom(Object.keys(built).filter((key) => built[key]?.isEntry))
  const made = new Map<string, string[]>()
  return (source) => {
    const known = made.get(source)
    if (known) return known
    const own = built[source] ? reachedFrom([source]).filter((key) => !entry.includes(key)) : []
    const files = own.length === 0 ? [] : [...filesOf(entry), ...filesOf(own)]
    made.set(source, files)
    return files
  }
}

/** As the header `link`: questions are asked with the page's cookie, as its program asks them. */
export function linkHeader(questions: readonly string[], files: readonly string[]): string {
  return [
    ...files.map(
      (file) => `</${file}>; ${file.endsWith('.css') ? 'rel=preload; as=style; crossorigin' : 'rel=modulepreload'}`,
    ),
    ...questions.map((question) => `<${question}>; rel=preload; as=fetch; crossorigin`),
  ].join(', ')
}
