/** Which file may be sent as evidence at all, judged before a byte is: by its name and its size. What is inside the server judges. */
import { evidenceExtensions, largestEvidence, nameFault } from '#domain/evidence-file.ts'
import { evidenceFaultSentence } from '#domain/evidence-file.vi.ts'

export const mostMegabytes = Math.round(largestEvidence / 1024 / 1024)
export const acceptedEndings = evidenceExtensions.map((extension) => `.${extension}`).join(',')
export const acceptedKinds = evidenceExtensions.map((extension) => extension.toUpperCase()).join(', ')

/** The sentence why a file cannot be sent, or null; the same that the server would say. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  const fault = nameFault(name.normalize('NFC'))
  if (fault) return evidenceFaultSentence(fault)
  if (size === 0) return evidenceFaultSentence({ code: 'empty', about: '' })
  if (size > largestEvidence) return evidenceFaultSentence({ code: 'too_large', about: '' })
  return null
}
