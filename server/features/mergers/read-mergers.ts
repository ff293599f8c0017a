/** The mergers of a province, those enacted here and those known from published lists, latest first. */
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue, KnownSuccession } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import { hindranceOf } from './cancel-merger.ts'
import type { MergerItem, MergerList } from './contract.ts'
import { datedOf } from './draw-merger.ts'
import { mergerSentences as say } from './sentences.vi.ts'
import { storedMergers } from './undo-queries.ts'

/** A province has some hundred units; more mergers than this are not read by anybody. */
const mostMergers = 300

export async function readMergers(site: Site, viewer: Account, parent: Unit, today: string): Promise<MergerList> {
  const catalogue = await site.evaluation.catalogue()
  const stored = new Map((await storedMergers(site.db)).map((one) => [one.id, one]))
  const editable = may(viewer, 'administer', parent.id, catalogue.ancestorsOf)
  const groups = Map.groupBy(linksBelow(catalogue, parent), keyOf(catalogue))
  const items = [...groups.values()].map((links): Omit<MergerItem, 'mayCancel'> => {
    const merger = stored.get(links[0]?.mergerId ?? 0)
    const into = unitsOf(
      catalogue,
      links.map((link) => link.toId),
    )
    const from = unitsOf(
      catalogue,
      links.map((link) => link.fromId),
    )
    const on = links[0]?.on ?? ''
    return {
      id: merger?.id ?? null,
      on,
      source: links[0]?.source ?? '',
      isFuture: on > today,
      sentence: say.summary(from, into),
      from: from.map(datedOf),
      into: into.map((unit) => {
        const parts = links.filter((link) => link.toId === unit.id)
        return {
          unit: datedOf(unit),
          comparable: isWhole(catalogue, unit.id),
          parts: parts.flatMap(({ fromId, whole }) => {
            const part = catalogue.unitsById.get(fromId)
            return part ? [{ unit: datedOf(part), whole }] : []
          }),
        }
      }),
      enactedAt: merger?.enactedAt ?? null,
    }
  })
  const latest = items.toSorted((a, b) => (a.on === b.on ? (b.id ?? 0) - (a.id ?? 0) : a.on < b.on ? 1 : -1))
  const answered: MergerItem[] = []
  for (const item of latest.slice(0, mostMergers)) {
    const merger = editable && item.isFuture ? stored.get(item.id ?? 0) : undefined
    const mayCancel = merger !== undefined && (await hindranceOf(site.db, catalogue, merger, today)) === undefined
    answered.push({ ...item, mayCancel })
  }
  return { parent: nameOf(parent), today, editable, items: answered }
}

/** Links whose new unit lies in the province; those of provinces themselves are no merger of its units. */
function linksBelow(catalogue: Catalogue, parent: Unit): KnownSuccession[] {
  return catalogue.successions.filter((link) => catalogue.unitsById.get(link.toId)?.parentId === parent.id)
}

/** One decree as it was enacted; of a published list, each new unit with its parts, and parts of one unit together. */
function keyOf(catalogue: Catalogue): (link: KnownSuccession) => string {
  return (link) => {
    if (link.mergerId !== null) return `enacted ${link.mergerId}`
    return link.whole ? `into ${link.toId} ${link.on}` : `of ${catalogue.unitsById.get(link.fromId)?.id} ${link.on}`
  }
}

function unitsOf(catalogue: Catalogue, ids: Iterable<number>): Unit[] {
  return [...new Set(ids)].flatMap((id) => catalogue.unitsById.get(id) ?? [])
}

/** By all links of the unit: a published list may tell its whole parts and the others apart. */
function isWhole(catalogue: Catalogue, unitId: number): boolean {
  return catalogue.successions.every((link) => link.toId !== unitId || link.whole)
}
