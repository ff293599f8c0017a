/**
 * The invented city scores its thirty units under its own set for 2026: appraisal 1 is under way. Two units have not handed in,
 * one did so late; about half are appraised. All of it is illustration.
 */

import { isNoAnswer } from '../../../server/domain/leaf-answer.ts'
import { isSurveyLeaf, ownLeaves } from '../../../server/domain/round-points.ts'
import { leavesOf, type SchemeNode } from '../../../server/domain/scheme.ts'
import type { SeedRound, SeedRoundUnit, SeedScore } from '../../round-shapes.ts'
import type { SeedSheet } from '../../shapes.ts'
import { between } from '../noise.ts'
import { parScheme } from '../par/scheme.ts'
import { codes, province, units } from '../units.ts'
import { answerOf, type SumOf, sumsOf } from './answers.ts'
import { appraisalOf } from './appraisal.ts'
import { furtherProofs, stories, storyUnit } from './stories.ts'
import { paperOf } from './words.ts'

const year = 2026
const department = 'tong-hop'
/** Who writes for a unit; the department brings in the papers of the others. */
const writers: Record<string, string> = {
  [codes.huongBuoi]: 'nhap-lieu-huong-buoi',
  [codes.muaNgau]: 'nhap-lieu-mua-ngau',
}
const notHandedIn: string[] = [codes.khoiLam, codes.daCuoi]
const late: string = codes.doiSim

const own = ownLeaves(parScheme)
const surveyed = leavesOf(parScheme.nodes).filter(isSurveyLeaf)
const shared = leavesOf(parScheme.nodes).filter(({ inherited }) => inherited)
const scored = units.filter(({ kind, validTo }) => validTo === null && kind !== 'province')

/** `sheets`: the monthly figures, from which the leaves that read them are answered. */
export function sampleRound(sheets: readonly SeedSheet[]): SeedRound {
  const sumOf = sumsOf(sheets, year)
  return {
    unit: province,
    scheme: parScheme.code,
    year,
    state: 'first',
    survey: 'used',
    dues: {
      self: '2026-11-15',
      first: '2026-11-30',
      explanation: '2026-12-07',
      second: '2026-12-15',
      council: '2026-12-25',
    },
    units: [
      { ...bare, unit: province, scores: sharedScores(sumOf) },
      ...scored.map(({ code, validFrom }, index) => unitOf({ code, from: validFrom }, index, sumOf)),
    ],
  }
}

const bare = { handedIn: null, withHistory: true, comments: [], proofs: [] }

function sharedScores(sumOf: SumOf): SeedScore[] {
  const at = '2026-11-12T03:00:00.000Z'
  const note = `Theo ${paperOf(province.code, 'shared')} của Sở Nội vụ`
  return shared.map((leaf) => ({
    node: leaf.code,
    step: 'self',
    answer: answerOf(leaf, province.code, sumOf),
    note,
    at,
    by: department,
  }))
}

function unitOf(unit: SeedRoundUnit['unit'], index: number, sumOf: SumOf): SeedRoundUnit {
  const { code } = unit
  const by = writers[code] ?? department
  const isOpen = notHandedIn.includes(code)
  const self = selfScores(code, isOpen, by, sumOf)
  // Every second unit is appraised whole, one of the others half way.
  const appraised = isOpen ? [] : index % 2 === 1 ? own : index === 4 ? own.slice(0, own.length / 2) : []
  return {
    unit,
    handedIn: isOpen ? null : { at: handedInAt(code), by: code === storyUnit ? 'duyet-huong-buoi' : by },
    scores: [...self, ...appraisalOf(code, appraised, self), ...surveyScores(code, sumOf)],
    withHistory: code === storyUnit,
    ...(code === storyUnit ? besides(by) : { comments: [], proofs: [] }),
  }
}

function selfScores(unit: string, isOpen: boolean, by: string, sumOf: SumOf): SeedScore[] {
  const at = `2026-11-${String(between(3, 10, unit, 'scored')).padStart(2, '0')}T03:20:00.000Z`
  return own.flatMap((leaf): SeedScore[] => {
    // Who has not handed in has come some way.
    if (isOpen && between(0, 9, unit, leaf.code, 'begun') > 6) return []
    const story = unit === storyUnit ? stories.find((one) => one.leaf === leaf.name) : undefined
    const answer = story ? { fraction: null, choice: null, points: null, ...story.self } : answerOf(leaf, unit, sumOf)
    if (isNoAnswer(answer)) return []
    const note = story?.note ?? (leaf.evidence ? `Theo ${paperOf(unit, leaf.code)}` : '')
    return [{ node: leaf.code, step: 'self', answer, note, at, by }]
  })
}

function surveyScores(unit: string, sumOf: SumOf): SeedScore[] {
  const note = 'Phiếu điều tra xã hội học tháng 10/2026'
  const at = '2026-11-13T02:15:00.000Z'
  return surveyed.map((leaf) => ({
    node: leaf.code,
    step: 'survey',
    answer: answerOf(leaf, unit, sumOf),
    note,
    at,
    by: department,
  }))
}

function handedInAt(unit: string): string {
  return `2026-11-${unit === late ? 17 : between(11, 15, unit, 'handed in')}T0${between(1, 9, unit, 'hour')}:45:00.000Z`
}

function besides(by: string): Pick<SeedRoundUnit, 'comments' | 'proofs'> {
  const proofs = [...stories.map(({ leaf, proof }) => ({ leaf, ...proof })), ...furtherProofs]
  return {
    comments: stories.flatMap(({ leaf, comments }) =>
      comments.map((one) => ({ ...one, node: nodeOf(leaf).code, by: one.side === 'unit' ? by : 'duyet-so-noi-vu' })),
    ),
    proofs: proofs.map(({ leaf, name, url }) => ({
      node: nodeOf(leaf).code,
      name,
      url,
      at: '2026-11-09T07:10:00.000Z',
      by,
    })),
  }
}

function nodeOf(name: string): SchemeNode {
  const node = own.find((leaf) => leaf.name === name)
  if (!node) throw new Error(`the set has no leaf “${name}”`)
  return node
}
