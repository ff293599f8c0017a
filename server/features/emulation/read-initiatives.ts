/** Initiatives that somebody may see, with the counts of the quarterly sheet where one unit and year were asked for. */
import { countBy } from '../../domain/count-by.ts'
import { matchesSearch, type Unit } from '../../domain/unit.ts'
import { bodyLabel, type EmulationView, initiativesOf, maySeeRecords } from '../../evaluation/emulation/emulation.ts'
import { initiativesOn } from '../../evaluation/emulation/emulation-counts.ts'
import type { InitiativeItem, InitiativeList } from './contract.ts'

type Asked = {
  units: readonly Unit[] | undefined
  year: number | undefined
  campaign: number | undefined
  state: InitiativeItem['state'] | undefined
  q: string | undefined
}

const most = 1000

export function readInitiatives(view: EmulationView, { state, q, ...asked }: Asked): InitiativeList {
  const found = initiativesOf(view, asked).filter(
    (one) => q === undefined || matchesSearch(`${one.title} ${one.body.name} ${one.authors}`, q),
  )
  const items = found.filter((one) => state === undefined || one.state === state).slice(0, most)
  const place = placeOf(view, asked)
  if (!place) return { items, states: countBy(found, (one) => one.state), counts: null, without: [] }
  const counts = initiativesOn(view.records, place.unitId, place.year, view.today)
  return {
    items,
    states: countBy(found, (one) => one.state),
    counts: {
      bodies: counts.bodies.length,
      bodiesRegistered: counts.bodiesRegistered.length,
      registered: counts.registered.length,
      applied: counts.applied.length,
    },
    without: counts.bodies
      .filter((body) => !counts.bodiesRegistered.includes(body))
      .map(({ id }) => bodyLabel(view, id)),
  }
}

/** The one unit and year of which the list is, where its records are the viewer's to see. */
function placeOf(view: EmulationView, asked: Pick<Asked, 'units' | 'year' | 'campaign'>) {
  const campaign = asked.campaign === undefined ? undefined : view.records.campaigns.get(asked.campaign)
  const unitId = campaign?.unitId ?? (asked.units?.length === 1 ? asked.units[0]?.id : undefined)
  const year = campaign?.year ?? asked.year
  if (unitId === undefined || year === undefined || !maySeeRecords(view, unitId)) return undefined
  return { unitId, year }
}
