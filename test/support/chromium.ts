/**
 * The headless Chromium of the registry's package, unpacked: it opens a page for a quarter of what a desktop's Chromium takes.
 * It starts nothing itself.
 */
import { createReadStream, createWriteStream, existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

const home = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..')

/** Its program, unpacked once for each version. A program that already runs is never replaced: a browser whose file goes away under it dies. */
export async function packagedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = path.resolve(home, '../../.cache/chromium')
  const file = path.join(folder, `headless-shell-${version}`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const written = `${file}.${process.pid}`
  const packed = createReadStream(path.join(home, 'bin/chromium.br'))
  await pipeline(packed, createBrotliDecompress(), createWriteStream(written, { mode: 0o755 }))
  try {
    linkSync(written, file)
  } catch (problem) {
    // Another process was faster; its program may already run.
    if (!existsSync(file)) throw problem
  }
  rmSync(written)
  return file
}

/** The folder of the libraries that a bare machine lacks; they travel in the package. */
export async function packagedLibraries(): Promise<string> {
  const { inflate } = await import('@sparticuz/chromium')
  return path.join(await inflate(path.join(home, 'bin/al2023.tar.br')), 'lib')
}
