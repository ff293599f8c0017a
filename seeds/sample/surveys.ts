/**
 * Invented surveys of the invented city: last year's and this year's survey of all its units, and three months of ratings at
 * the one-stop desk of phường Hương Bưởi, which say what its approved sheets say. The questionnaires are nobody's decision.
 */
import { firstDayOf, lastDayOf, type Month } from '../../server/domain/period.ts'
import type { GroupCounts, Levels, Questionnaire } from '../../server/domain/survey.ts'
import { itemsOf } from '../../server/domain/survey.ts'
import type { SeedSheet } from '../shapes.ts'
import type { SeedSurvey } from '../survey-shapes.ts'
import { between, share } from './noise.ts'
import { codes, province, unitOf, units } from './units.ts'

const plain = (text: string) => ({ text, overall: false })

const cityForm: Questionnaire = {
  factors: [
    {
      name: 'Tiếp cận dịch vụ',
      items: [
        plain('Nơi ngồi chờ sạch sẽ, đủ chỗ'),
        plain('Trang thiết bị phục vụ đầy đủ, dễ dùng'),
        plain('Thông tin về thủ tục dễ tìm, dễ hiểu'),
      ],
    },
    {
      name: 'Thủ tục hành chính',
      items: [
        plain('Thành phần hồ sơ niêm yết đúng quy định'),
        plain('Không phải bổ sung hồ sơ nhiều lần'),
        plain('Phí, lệ phí thu đúng mức niêm yết'),
        plain('Thời hạn giải quyết đúng như giấy hẹn'),
      ],
    },
    {
      name: 'Công chức',
      items: [
        plain('Giao tiếp lịch sự, đúng mực'),
        plain('Hướng dẫn rõ ràng, đầy đủ'),
        plain('Xử lý công việc thành thạo'),
      ],
    },
    { name: 'Kết quả', items: [plain('Kết quả đúng với hồ sơ đã nộp'), plain('Kết quả có thông tin chính xác')] },
    {
      name: 'Tiếp nhận, xử lý phản ánh, kiến nghị',
      items: [plain('Dễ gửi phản ánh, kiến nghị'), plain('Phản ánh được trả lời kịp thời')],
    },
  ],
  groups: ['Người dân', 'Tổ chức, doanh nghiệp'],
}

const deskForm: Questionnaire = {
  factors: [
    { name: 'Mức độ hài lòng chung', items: [{ text: 'Mức độ hài lòng khi giải quyết thủ tục', overall: true }] },
  ],
  groups: ['Người nộp hồ sơ'],
}

/** `sheets`: the month's figures, from which the ratings are taken. */
export function surveys(sheets: readonly SeedSheet[]): SeedSurvey[] {
  return [
    citySurvey(2025, 'closed'),
    citySurvey(2026, 'open'),
    ...(['2026-04', '2026-05', '2026-07'] as const).map((month) => deskRating(month, sheets)),
  ]
}

const surveyed = units.filter(({ kind, validTo }) => validTo === null && kind !== 'province')

function citySurvey(year: number, state: 'open' | 'closed'): SeedSurvey {
  return {
    unit: province,
    kind: 'sipas',
    name: `Khảo sát mức độ hài lòng về sự phục vụ hành chính năm ${year}`,
    basis: '',
    from: `${year}-10-01`,
    to: `${year}-11-30`,
    totalRule: 'mean_of_factors',
    state,
    questionnaire: cityForm,
    units: surveyed.map(({ code, validFrom }, index) => ({
      unit: { code, from: validFrom },
      // This year's answers come in one after another.
      counts:
        state === 'closed' || index % 5 < 2
          ? {
              population: null,
              groups: [answersOf(code, year, 1, 60), answersOf(code, year, 2, index % 7 === 3 ? 4 : 24)],
            }
          : null,
    })),
  }
}

function answersOf(code: string, year: number, group: number, issued: number): GroupCounts {
  const about = [code, String(year), String(group)]
  const returned = issued - between(0, 4, ...about, 'returned') * Number(issued > 10)
  const valid = returned - between(0, 2, ...about, 'valid') * Number(issued > 10)
  // The special zone hands out few forms in all, so that its sample is small.
  const few = code === codes.sanHo ? 4 : 1
  const counted = {
    issued: share(issued, 10_000 / few),
    returned: share(returned, 10_000 / few),
    valid: share(valid, 10_000 / few),
  }
  const base = between(7700, 9100, code, String(year), 'base')
  const answers = itemsOf(cityForm).map(({ number, factor }): Levels => {
    const answered = counted.valid - (between(0, 9, ...about, String(number), 'blank') === 0 ? 1 : 0)
    const satisfied = Math.min(
      answered,
      share(answered, base + between(-500, 600, ...about, String(number)) - factor * 60),
    )
    return splitOf(answered, satisfied, [...about, String(number)])
  })
  return { group, ...counted, answers }
}

/** A count of answers over the five levels. */
function splitOf(answered: number, satisfied: number, about: readonly string[]): Levels {
  const very = share(satisfied, between(2600, 4400, ...about, 'very'))
  const rest = answered - satisfied
  const dissatisfied = share(rest, between(1000, 2800, ...about, 'not'))
  const veryDissatisfied = share(dissatisfied, 2500)
  return [veryDissatisfied, dissatisfied - veryDissatisfied, rest - dissatisfied, satisfied - very, very]
}

function deskRating(month: Month, sheets: readonly SeedSheet[]): SeedSurvey {
  const unit = unitOf(codes.huongBuoi)
  const valid = countIn(sheets, month, 'ratings_valid')
  const satisfied = countIn(sheets, month, 'ratings_satisfied')
  const answers = [splitOf(valid, satisfied, [unit.code, month])]
  return {
    unit,
    kind: 'one_stop',
    name: `Đánh giá tại Bộ phận Một cửa tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
    basis: '',
    from: firstDayOf(month),
    to: lastDayOf(month),
    totalRule: 'mean_of_items',
    state: 'closed',
    questionnaire: deskForm,
    units: [
      {
        unit,
        counts: { population: null, groups: [{ group: 1, issued: valid + 9, returned: valid + 3, valid, answers }] },
      },
    ],
  }
}

/** Throws RangeError where the month has no such figure: a rating must not be invented beside the sheet. */
function countIn(sheets: readonly SeedSheet[], month: Month, element: string): number {
  const sheet = sheets.find((one) => one.unit.code === codes.huongBuoi && one.month === month)
  const figure = [...(sheet?.figures ?? [])].find(([code]) => code === element)?.[1].figure
  if (figure?.state !== 'reported') throw new RangeError(`${month} has no ${element}`)
  return figure.value
}
