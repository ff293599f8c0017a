/** The best answers to a query: nearest first, then the reader's own province, then what still exists, then by name. */
import { closenesses, compareRanks, nearest, type Ranked, searchText } from '../../domain/search.ts'
import { compareNames } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Records } from '../../evaluation/records/records.ts'
import { type SearchItem, searchKinds } from './contract.ts'
import { type Entry, indexOf, taskIndexOf } from './index-of.ts'

const most = 20
/** Three thousand communes must not crowd out the one indicator: so many of a kind come first, the rest fills what is left. */
const mostOfKind = 4

type Searched = { catalogue: Catalogue; records: Records }

/** `home` is the province of the reader, or null. Nothing depends on the reader but this order. */
export function find(
  { catalogue, records }: Searched,
  words: string,
  home: number | null,
): { items: SearchItem[]; more: boolean } {
  const query = searchText(words)
  const isOwn = ({ unitId }: Entry) =>
    home !== null && unitId !== null && (unitId === home || catalogue.ancestorsOf(unitId).includes(home))
  const found = [...indexOf(catalogue), ...taskIndexOf(catalogue, records)]
    .flatMap((entry) => nearest(entry, entry.texts, query) ?? [])
    .map((one) => ({ ...one, own: isOwn(one.thing) }))
    .sort(byWorth)
  const first = searchKinds.flatMap((kind) =>
    found.filter(({ thing }) => thing.item.kind === kind).slice(0, mostOfKind),
  )
  const rest = found.filter((one) => !first.includes(one))
  const chosen = [...first.sort(byWorth), ...rest].slice(0, most).sort(byWorth)
  return { items: chosen.map(({ thing }) => thing.item), more: found.length > most }
}

type Found = Ranked<Entry> & { own: boolean }

function byWorth(a: Found, b: Found): number {
  const near = closenesses.indexOf(a.closeness) - closenesses.indexOf(b.closeness)
  if (near !== 0) return near
  return (
    Number(b.own) - Number(a.own) ||
    compareRanks(a, b) ||
    Number(a.thing.validTo !== null) - Number(b.thing.validTo !== null) ||
    searchKinds.indexOf(a.thing.item.kind) - searchKinds.indexOf(b.thing.item.kind) ||
    b.thing.year - a.thing.year ||
    compareNames(a.thing.item.label, b.thing.item.label) ||
    compareNames(a.thing.item.where, b.thing.item.where)
  )
}
