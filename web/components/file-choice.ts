/** Which file may be sent at all, judged before a byte is: kind by its name, and size. What is inside the server judges. */
import { largestUpload } from '#domain/import-table.ts'
import { formatScaled } from '#domain/measure.ts'
import { fileText } from '../text/files.vi.ts'

const megabyte = 1024 * 1024
export const mostMegabytes = largestUpload / megabyte
export const acceptedEndings = ['.xlsx', '.csv', '.tsv']

type Chosen = Pick<File, 'name' | 'size'>

/** The sentence why a file cannot be sent, or null. */
export function refusalOf({ name, size }: Chosen): string | null {
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? ''
  if (ending === '.xls') return fileText.oldFormat(name)
  if (!acceptedEndings.includes(ending)) return fileText.otherKind(name)
  if (size === 0) return fileText.empty(name)
  if (size > largestUpload) return fileText.tooLarge(name, sizeWords(size), mostMegabytes)
  return null
}

/** "38 KB", "1,2 MB": rounded up, so that a file over the limit never reads as within it. */
export function sizeWords(bytes: number): string {
  if (bytes < megabyte) return `${formatScaled(Math.ceil(bytes / 1024), 0)} KB`
  return `${formatScaled(Math.ceil((bytes * 10) / megabyte), 1)} MB`
}
