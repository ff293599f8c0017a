/** Adds collectives of a unit, several at once, and changes one. What has ended keeps its history. */
import { type Body, nameKey } from '../../domain/body.ts'
import {
  type Act,
  bodyWithin,
  changedOnly,
  closeAct,
  inOne,
  invalid,
  refuseStale,
  stale,
  unitWithin,
} from './access.ts'
import type { BodiesBody, BodyPatch } from './contract.ts'
import { insertBodies, updateBody } from './queries.ts'
import { emulationSentences as say } from './sentences.vi.ts'

/** The code of the unit. All names or none. */
export async function addBodies(act: Act, given: BodiesBody): Promise<string> {
  const unit = unitWithin(act.view, given.unit, ['edit_plans'])
  const names = given.names.map((name) => name.normalize('NFC'))
  const standing = act.view.records.bodies.filter((body) => body.unitId === unit.id && body.validTo === null)
  const seen = new Set(standing.map(({ name }) => nameKey(name)))
  for (const [index, name] of names.entries()) {
    const key = nameKey(name)
    if (key === '' || seen.has(key)) throw invalid(`names.${index}`, 'twice', say.bodyTwice(name))
    seen.add(key)
  }
  const { kind, registers, inspectable } = given
  // From the first day of the year: what was registered before the list was typed counts too.
  const validFrom = given.validFrom ?? `${act.view.today.slice(0, 4)}-01-01`
  const bodies = names.map((name) => ({
    unitId: unit.id,
    name,
    kind,
    validFrom,
    validTo: null,
    registers,
    inspectable,
  }))
  await inOne(
    act,
    async (trx) => {
      await insertBodies(trx, bodies)
      await closeAct(trx, act, 'add_bodies', unit.id, {
        after: { name: names.join('; '), kind, registers, inspectable },
      })
    },
    () => invalid('names', 'twice', say.bodyTwice(names.join(', '))),
  )
  return unit.code
}

export async function changeBody(act: Act, id: number, given: BodyPatch): Promise<Body> {
  const { account: _, revision, ...change } = given
  const body = bodyWithin(act.view, id, 'edit_plans')
  refuseStale(body, revision)
  const next: Body = { ...body, ...defined(change), name: (change.name ?? body.name).normalize('NFC') }
  if (next.validTo !== null && next.validTo < next.validFrom) throw invalid('validTo', 'before_from', say.bodyEndsEarly)
  if (nameKey(next.name) === '') throw invalid('name', 'twice', say.bodyTwice(next.name))
  const { isNothing, ...content } = changedOnly<Body>(body, defined(change), next.name)
  if (isNothing) return body
  await inOne(
    act,
    async (trx) => {
      if (!(await updateBody(trx, next))) throw stale()
      await closeAct(trx, act, 'change_body', body.unitId, content)
    },
    () => invalid('name', 'twice', say.bodyTwice(next.name)),
  )
  return { ...next, revision: revision + 1 }
}

/** Without what was not given. */
export function defined<One extends object>(given: One): { [Key in keyof One]: Exclude<One[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof One]: Exclude<One[Key], undefined>
  }
}
