/** Which part leads to which inside a package of Office. Parts outside the package are not followed, nor named. */
import type { Package } from '../gate.ts'
import { attribute, tagsIn } from '../xml-tags.ts'

/** The last part of the kind's address ("slide", "chart", "package") and the part that it leads to. */
export type Relation = { kind: string; path: string }

/** By id; only to parts that exist. */
export async function relationsOf(pack: Package, path: string): Promise<Map<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${path.slice(folder.length)}.rels`
  const found = new Map<string, Relation>()
  if (!pack.has(list)) return found
  for (const { name, closes, attributes } of tagsIn((await pack.read(list)).toString('utf8'))) {
    const target = attribute(attributes, 'Target')
    if (name !== 'Relationship' || closes || target === undefined) continue
    if (attribute(attributes, 'TargetMode') === 'External') continue
    const to = resolved(folder, target)
    const type = attribute(attributes, 'Type') ?? ''
    const kind = type.slice(type.lastIndexOf('/') + 1)
    if (pack.has(to)) found.set(attribute(attributes, 'Id') ?? '', { kind, path: to })
  }
  return found
}

/** "ppt/slides/" and "../charts/chart1.xml" → "ppt/charts/chart1.xml". */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
