/** Counts and durations as a monitor reads them (the text format of Prometheus). Routes by their pattern: no address, name or value of anybody. */

type Labels = Record<string, string>

/** Seconds; a save takes a few milliseconds, a meeting's files some seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

type Histogram = { labels: Labels; counts: number[]; sum: number; count: number }

export type Gauge = { name: string; about: string; value: number; labels?: Labels }

export class Measurements {
  readonly #requests = new Map<string, { labels: Labels; count: number }>()
  readonly #durations = new Map<string, Histogram>()

  request(method: string, route: string, status: number, seconds: number): void {
    const labels = { method, route, status: String(status) }
    const key = Object.values(labels).join(' ')
    const known = this.#requests.get(key) ?? { labels, count: 0 }
    known.count += 1
    this.#requests.set(key, known)
    this.#duration({ method, route }, seconds)
  }

  #duration(labels: Labels, seconds: number): void {
    const key = Object.values(labels).join(' ')
    const known = this.#durations.get(key) ?? { labels, counts: bounds.map(() => 0), sum: 0, count: 0 }
    this.#durations.set(key, known)
    known.sum += seconds
    known.count += 1
    for (const [index, bound] of bounds.entries())
      if (seconds <= bound) known.counts[index] = (known.counts[index] ?? 0) + 1
  }

  /** Everything counted, and the gauges as they stand at this moment. */
  text(gauges: readonly Gauge[]): string {
    return `${[...this.#requestLines(), ...this.#durationLines(), ...gauges.flatMap(gaugeLines)].join('\n')}\n`
  }

  #requestLines(): string[] {
    const head = headLines('bct_http_requests_total', 'counter', 'Requests answered.')
    return [
      ...head,
      ...[...this.#requests.values()].map(({ labels, count }) => line('bct_http_requests_total', labels, count)),
    ]
  }

  #durationLines(): string[] {
    const name = 'bct_http_request_seconds'
    const lines = [...this.#durations.values()].flatMap(({ labels, counts, sum, count }) => [
      ...bounds.map((bound, index) => line(`${name}_bucket`, { ...labels, le: String(bound) }, counts[index] ?? 0)),
      line(`${name}_bucket`, { ...labels, le: '+Inf' }, count),
      line(`${name}_sum`, labels, sum),
      line(`${name}_count`, labels, count),
    ])
    return [...headLines(name, 'histogram', 'Time until an answer was sent.'), ...lines]
  }
}

function gaugeLines({ name, about, value, labels = {} }: Gauge): string[] {
  return [...headLines(name, 'gauge', about), line(name, labels, value)]
}

function headLines(name: string, type: string, about: string): string[] {
  return [`# HELP ${name} ${about}`, `# TYPE ${name} ${type}`]
}

function line(name: string, labels: Labels, value: number): string {
  const inner = Object.entries(labels).map(([key, text]) => `${key}="${text.replace(/[\\"\n]/g, '\\$&')}"`)
  return `${name}${inner.length > 0 ? `{${inner.join(',')}}` : ''} ${value}`
}
