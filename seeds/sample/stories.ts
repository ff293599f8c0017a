/**
 * What the sample is there to show, one function for each story. The rest of the generator asks here first
 * and follows chance only where no story speaks.
 */
import type { Month, Quarter } from '../../server/domain/period.ts'
import type { Counts } from './monthly-elements.ts'
import { codes } from './units.ts'

/** Online payment in basis points, by quarter; undefined where the story is silent. */
type Course = Record<Quarter, number>

/** Phường Nắng Mai loses ground all through 2025 and climbs past its 60% in the third quarter of 2026. */
function recoveringWard(quarter: Quarter): number | undefined {
  const course: Course = {
    '2024-Q4': 4730,
    '2025-Q1': 4480,
    '2025-Q2': 4190,
    '2025-Q3': 3950,
    '2025-Q4': 3870,
    '2026-Q1': 4650,
    '2026-Q2': 5540,
    '2026-Q3': 6120,
    '2026-Q4': 6380,
  }
  return course[quarter]
}

/** Xã Đồi Sim falls three quarters in a row up to the third quarter of 2026, through its target of 50%. */
function fallingCommune(quarter: Quarter): number | undefined {
  const course: Course = { '2025-Q4': 5200, '2026-Q1': 4970, '2026-Q2': 4710, '2026-Q3': 4540, '2026-Q4': 4490 }
  return course[quarter]
}

/** Phường Trúc Xinh comes from the lower end in the second quarter of 2026 and crosses many places in the third. */
function climbingWard(quarter: Quarter): number | undefined {
  const course: Course = { '2025-Q4': 3860, '2026-Q1': 4050, '2026-Q2': 4420, '2026-Q3': 5530, '2026-Q4': 5710 }
  return course[quarter]
}

/** Phường Chuông Ngân was among the first in the second quarter of 2026 and drops to the middle. */
function droppingWard(quarter: Quarter): number | undefined {
  const course: Course = { '2025-Q4': 4300, '2026-Q1': 4470, '2026-Q2': 6210, '2026-Q3': 5440, '2026-Q4': 5480 }
  return course[quarter]
}

/** Phường Hương Bưởi, the sample clerk's ward: two quarters of loss, a broken card reader, and October still to be entered. */
function clerksWard(quarter: Quarter): number | undefined {
  const course: Course = {
    '2024-Q4': 4890,
    '2025-Q1': 4490,
    '2025-Q2': 5100,
    '2025-Q3': 5410,
    '2025-Q4': 5370,
    '2026-Q1': 5710,
    '2026-Q2': 5050,
    '2026-Q3': 4820,
  }
  return course[quarter]
}

const paymentStories: Record<string, (quarter: Quarter) => number | undefined> = {
  [codes.nangMai]: recoveringWard,
  [codes.doiSim]: fallingCommune,
  [codes.trucXinh]: climbingWard,
  [codes.chuongNgan]: droppingWard,
  [codes.huongBuoi]: clerksWard,
  [codes.oldHuongBuoi]: clerksWard,
  [codes.vuonCau]: clerksWard,
}

/** Online payment of a unit in a quarter as its story tells it. */
export function paymentStory(code: string, quarter: Quarter): number | undefined {
  return paymentStories[code]?.(quarter)
}

/** Phường Nhạc Xanh, bound to 100% by its own plan, resolves 2.500 dossiers in the third quarter of 2026, one of them late. */
function oneDossierShort(month: Month): Partial<Counts> {
  const resolved: Record<Month, [number, number]> = {
    '2026-07': [828, 828],
    '2026-08': [836, 835],
    '2026-09': [836, 836],
  }
  const pair = resolved[month]
  return pair ? { dossiers_resolved: pair[0], dossiers_on_time: pair[1] } : {}
}

/** Phường Bến Mơ pays 738 of 984 online in the third quarter of 2026, and Sao Hôm 624 of 832: both exactly 75%. */
function exactTie(code: string, month: Month): Partial<Counts> {
  const fees: Record<string, Record<Month, [number, number]>> = {
    [codes.benMo]: { '2026-07': [331, 247], '2026-08': [325, 243], '2026-09': [328, 248] },
    [codes.saoHom]: { '2026-07': [279, 210], '2026-08': [274, 204], '2026-09': [279, 210] },
  }
  const pair = fees[code]?.[month]
  return pair ? { dossiers_with_fee: pair[0], dossiers_paid_online: pair[1] } : {}
}

/** Xã Cát Mịn resolves exactly nine dossiers a month since 2026: 27 in a quarter, too few for a place. */
function nineAMonth(month: Month): Partial<Counts> {
  return month >= '2026-01' ? { dossiers_resolved: 9 } : {}
}

/**
 * Đặc khu San Hô is cut off by the sea in some months: nothing received, nothing resolved, 0/0 for every rate of
 * dossiers. In August 2026 dossiers came, none with a fee; a petition came once in two years.
 */
function quietIsland(month: Month): Partial<Counts> {
  const fees: Record<Month, [number, number]> = { '2026-07': [10, 5], '2026-08': [0, 0], '2026-09': [11, 6] }
  const pair = fees[month]
  const petitions = month === '2025-05' ? 1 : 0
  return {
    ...(['2024-11', '2025-11', '2026-02'].includes(month) && { dossiers_resolved: 0 }),
    ...(pair && { dossiers_with_fee: pair[0], dossiers_paid_online: pair[1] }),
    petitions_due: petitions,
    petitions_on_time: petitions,
  }
}

/** What the sample clerk finds entered for October 2026 is in keeping with the months before, so that no cell asks for a note. */
function clerksDraft(month: Month): Partial<Counts> {
  return month === '2026-10' ? { dossiers_resolved: 409, dossiers_on_time: 402, dossiers_reused: 196 } : {}
}

/** The counts that stories fix for a unit and month; all others follow from profile and chance. */
export function fixedCounts(code: string, month: Month): Partial<Counts> {
  if (code === codes.nhacXanh) return oneDossierShort(month)
  if (code === codes.catMin) return nineAMonth(month)
  if (code === codes.sanHo) return quietIsland(month)
  if (code === codes.huongBuoi) return clerksDraft(month)
  return exactTie(code, month)
}

/** Phường Thu Biếc received a part of Lối Sỏi: before July 2025 it had 83 per cent of its present volume. */
export function enlargedWard(code: string, month: Month): number {
  return code === codes.thuBiec && month < '2025-07' ? 83 : 100
}

/** Xã Đá Cuội stopped reporting after May 2026. */
export function stoppedReporting(code: string, month: Month): boolean {
  return code === codes.daCuoi && month > '2026-05'
}

/** Phường Mưa Ngâu has begun neither its sheet of September 2026 nor that of October. */
export function notYetBegun(code: string, month: Month): boolean {
  return code === codes.muaNgau && month >= '2026-09'
}
