// Prints the JavaScript that a first visit loads, gzipped, and refuses more than the budget or recharts in it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = 'dist/web'
const budget = 170

/** The entry and everything it imports statically, from vite's manifest. */
function initialFiles(manifest) {
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key].imports ?? []) visit(next)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key)
  return [...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'))
}

function initialContents() {
  const manifest = JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'))
  const files = initialFiles(manifest)
  return { files, contents: files.map((file) => readFileSync(path.join(folder, file))) }
}

function gzipped(contents) {
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1000
}

export function initialKilobytes() {
  return gzipped(initialContents().contents)
}

export function printBundle() {
  const { files, contents } = initialContents()
  const kilobytes = gzipped(contents)
  const hasCharts = contents.some((content) => content.includes('recharts'))
  const fits = files.length > 0 && kilobytes <= budget && !hasCharts
  console.log(
    `${fits ? 'ok  ' : 'FAIL'} initial JavaScript ${kilobytes.toFixed(1)} kB gzip in ${files.length} file(s); budget ${budget} kB; recharts ${hasCharts ? 'IN IT' : 'not in it'}`,
  )
  return fits
}
