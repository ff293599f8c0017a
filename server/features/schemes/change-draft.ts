/** Changes a draft: its head, or its whole tree at once; all or nothing. */
import { inTransaction } from '../../database/transaction.ts'
import { scaledPoints } from '../../domain/leaf-answer.ts'
import type { Scheme } from '../../domain/scheme.ts'
import { faultsOfDraft } from '../../domain/scheme-drafts.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import type { SchemeHeadBody, SchemeTreeBody } from './act-contract.ts'
import { closeAct, type SchemeAct } from './close-act.ts'
import { classesOf, nodesOf, nodesRescaled } from './content.ts'
import { headFailures } from './draft-scheme.ts'
import { failuresOf, faultsOf, refuseStale, refuseUnsound } from './refusals.ts'
import { holdDraft, updateDraft, writeNodes } from './scheme-queries.ts'
import { schemeSentences as say } from './sentences.vi.ts'

/** Fails with invalid, every fault at its field, or stale where somebody else was quicker. */
export async function changeHead(act: SchemeAct, scheme: StoredScheme, body: SchemeHeadBody): Promise<void> {
  refuseStale(scheme.revision === body.revision)
  const { classes, maximum, ...plain } = body.scheme
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  const next: Scheme = { ...scheme, ...given }
  const failures = []
  if (classes !== undefined) {
    const { made, failures: wrong } = classesOf(classes)
    next.classes = made
    failures.push(...wrong)
  }
  const total = scaledPoints(maximum ?? scheme.maximum / 10 ** scheme.decimals, next.decimals)
  if (total === undefined)
    failures.push({ field: 'maximum', code: 'decimals', message: say.totalDecimals(next.decimals) })
  else next.maximum = total
  const nodes = nodesRescaled(scheme.nodes, scheme.decimals, next.decimals)
  if (nodes === undefined) failures.push({ field: 'decimals', code: 'decimals', message: say.fewerDecimals })
  if (!act.catalogue.indexScales.has(next.index))
    failures.push({ field: 'index', code: 'unknown_index', message: say.unknownIndex })
  refuseUnsound([...failures, ...headFailures(act.catalogue, next)])
  await inTransaction(act.db, async (trx) => {
    refuseStale(await updateDraft(trx, next, body.revision))
    if (nodes !== undefined && next.decimals !== scheme.decimals) await writeNodes(trx, scheme.code, nodes)
    const [before, after] = [traceOf(scheme), traceOf(next)]
    await closeAct(trx, act, 'change_scheme', scheme, { before, after: { scheme: scheme.code, ...after } })
  })
}

/** The same. What only shows that the draft is not finished is no hindrance. */
export async function changeTree(act: SchemeAct, scheme: StoredScheme, body: SchemeTreeBody): Promise<void> {
  refuseStale(scheme.revision === body.revision)
  const { made: nodes, failures } = nodesOf(body.nodes, scheme.decimals)
  const next: Scheme = { ...scheme, nodes }
  refuseUnsound(failures.length > 0 ? failures : failuresOf(next, faultsOfDraft(faultsOf(act.catalogue, next))))
  await inTransaction(act.db, async (trx) => {
    refuseStale(await holdDraft(trx, { code: scheme.code, revision: body.revision }))
    await writeNodes(trx, scheme.code, nodes)
    const before = { nodes: scheme.nodes.length }
    const after = { scheme: scheme.code, name: scheme.name, nodes: nodes.length }
    await closeAct(trx, act, 'change_scheme_nodes', scheme, { before, after })
  })
}

function traceOf({ name, decision, issuer, validFrom, validTo, maximum, decimals, classes }: Scheme) {
  const shown = classes.map((one) => `${one.name} ${one.from / 100}%`).join(', ')
  const all = { name, decision, issuer, validFrom, validTo, maximum: maximum / 10 ** decimals, classes: shown }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''))
}
