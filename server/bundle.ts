/**
 * The whole server joined into a few files by the build: it starts in half the time, since Node need not find some two
 * thousand modules one by one. Used only while it is made of exactly the sources that are there; otherwise they run themselves.
 */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.join(import.meta.dirname, '..')
export const bundleFolder = path.join(root, 'dist', 'server')
export const sourcesFile = 'sources.json'

/** From the root, with how a file looked when it was joined. */
export type Sources = Record<string, string>

/** Size and time of the last change in whole seconds: copies to other disks keep no more than that. Throws where there is none. */
export function lookOf(file: string): string {
  const { size, mtimeMs } = statSync(file)
  return `${size} ${Math.floor(mtimeMs / 1000)}`
}

/** The address of a joined program, such as serve.js; undefined where none was built, or the sources have changed since. */
export function bundled(program: string, folder = bundleFolder): string | undefined {
  try {
    const sources: Sources = JSON.parse(readFileSync(path.join(folder, sourcesFile), 'utf8'))
    const isFresh = Object.entries(sources).every(([file, look]) => lookOf(path.join(root, file)) === look)
    return isFresh ? pathToFileURL(path.join(folder, program)).href : undefined
  } catch {
    return undefined
  }
}
