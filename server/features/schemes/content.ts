/** From what was sent to heads and nodes as they are stored: points become integers in the scheme's smallest unit. */
import type { FieldFailure } from '../../domain/failure.ts'
import { scaledPoints } from '../../domain/leaf-answer.ts'
import { mapRule, rescaledPoints, ruleAsStored } from '../../domain/rule-scale.ts'
import type { SchemeClass, SchemeNode } from '../../domain/scheme.ts'
import type { NodeBody } from './act-contract.ts'
import { schemeSentences as say } from './sentences.vi.ts'

type Converted<Made> = { made: Made; failures: FieldFailure[] }

const codeForm = /^[\p{L}\p{N}._-]{1,60}$/u

/** Nodes in the order in which they were sent. What has too many decimals, or a code that is none, is said at its row. */
export function nodesOf(bodies: readonly NodeBody[], decimals: number): Converted<SchemeNode[]> {
  const failures: FieldFailure[] = []
  const made = bodies.map((body, index): SchemeNode => {
    const fail = (place: string, code: string, message: string) =>
      failures.push({ field: `nodes.${index}.${place}`, code, message })
    if (body.code !== '' && !codeForm.test(body.code)) fail('code', 'code_form', say.codeForm(body.code))
    const maximum = body.maximum === null ? null : scaledPoints(body.maximum, decimals)
    if (maximum === undefined) fail('maximum', 'decimals', say.pointDecimals(body.code, decimals))
    const rule = body.rule === null ? null : ruleAsStored(body.rule, decimals)
    if (rule === undefined) fail('rule', 'decimals', say.ruleDecimals(body.code, decimals))
    const parent = body.parent === '' ? null : body.parent
    return { ...body, parent, position: index + 1, maximum: maximum ?? null, rule: rule ?? null }
  })
  return { made, failures }
}

export function classesOf(classes: readonly { name: string; from: number }[]): Converted<SchemeClass[]> {
  const failures: FieldFailure[] = []
  const made = classes.map(({ name, from }) => {
    const share = scaledPoints(from, 2)
    if (share === undefined) failures.push({ field: 'classes', code: 'decimals', message: say.shareDecimals(name) })
    return { name, from: share ?? 0 }
  })
  return { made, failures }
}

/** The same nodes where the scheme counts with another number of decimals; undefined where points would be lost. */
export function nodesRescaled(nodes: readonly SchemeNode[], from: number, to: number): SchemeNode[] | undefined {
  let isExact = true
  const points = (value: number) => {
    const rescaled = rescaledPoints(value, from, to)
    if (rescaled === undefined) isExact = false
    return rescaled ?? 0
  }
  const made = nodes.map((node) => ({
    ...node,
    maximum: node.maximum === null ? null : points(node.maximum),
    rule: node.rule === null ? null : mapRule(node.rule, { points, share: (value) => value }),
  }))
  return isExact ? made : undefined
}
