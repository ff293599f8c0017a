/**
 * What a page asks as soon as its program runs, told to the browser with the page itself: on a telephone the answers then arrive
 * with the program and not a second after it. Held to what the pages do ask by test/web/first-questions.test.ts.
 */

/** The addresses, as the page writes them; the page of an overview or of a unit, and none for others. */
export function firstQuestions(address: string): string[] {
  const { pathname, searchParams } = new URL(address, 'http://site')
  const [place, unit, ...more] = pathname.slice(1).split('/')
  if (place === 'tong-quan' && unit === undefined) {
    const asked = { parent: searchParams.get('tinh'), period: searchParams.get('ky'), form: 'columns' }
    return [...always, withQuery('/api/overview', asked)]
  }
  if (place === 'don-vi' && unit !== undefined && more.length === 0 && /^[0-9A-Z-]+$/.test(unit)) {
    const basis = searchParams.get('so-lieu') === 'goc' ? 'source' : null
    return [...always, withQuery(`/api/units/${unit}/scorecard`, { period: searchParams.get('ky'), basis })]
  }
  return []
}

const always = ['/api/me', '/api/site']

function withQuery(path: string, asked: Record<string, string | null>): string {
  const words = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
  return words.size === 0 ? path : `${path}?${words}`
}

/** As the header `link`: asked with the page's cookie, as its program asks. */
export function linkHeader(questions: readonly string[]): string {
  return questions.map((question) => `<${question}>; rel=preload; as=fetch; crossorigin`).join(', ')
}
