/** The words of scoring rounds. */
import { isCarried, type RoundLock, type RoundState, type ScoreStep, type SurveyUse } from './round.ts'
import type { UnitKind } from './unit.ts'
import { unitName } from './wording.vi.ts'

export const roundStateWords: Record<RoundState, string> = {
  self: 'Tự chấm điểm',
  first: 'Thẩm định lần 1',
  explanation: 'Giải trình',
  second: 'Thẩm định lần 2',
  council: 'Hội đồng quyết định',
  published: 'Đã công bố',
}

export const scoreStepWords: Record<ScoreStep, string> = {
  self: 'Tự chấm',
  first: 'Thẩm định 1',
  explanation: 'Giải trình',
  second: 'Thẩm định 2',
  council: 'Hội đồng',
  survey: 'Điều tra XHH',
}

export const surveyUseWords: Record<SurveyUse, string> = {
  used: 'Có điểm điều tra xã hội học',
  left_out: 'Không dùng điều tra xã hội học',
  rescaled: 'Không dùng điều tra xã hội học, quy đổi điểm thẩm định về thang điểm tối đa',
}

/** "kỳ chấm năm 2026 của Thành phố Minh Họa". */
export function roundName(unit: { name: string; kind: UnitKind }, year: number): string {
  return `kỳ chấm năm ${year} của ${unitName(unit)}`
}

/** "còn 5 ngày", "hạn hôm nay", "quá hạn 3 ngày". */
export function countdownWords(days: number): string {
  if (days === 0) return 'hạn hôm nay'
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`
}

export function roundLockSentence(lock: RoundLock, step: ScoreStep, state: RoundState): string {
  const now = roundStateWords[state].toLowerCase()
  switch (lock) {
    case 'published':
      return 'Kết quả đã công bố nên không sửa điểm được nữa.'
    case 'not_yet':
      return `Kỳ chấm đang ở bước ${now}, chưa đến bước ${scoreStepWords[step].toLowerCase()}. Chờ cấp tỉnh chuyển bước.`
    case 'over':
      return `Kỳ chấm đã sang bước ${now} nên bước ${scoreStepWords[step].toLowerCase()} đã khóa. Cần sửa thì đề nghị cấp tỉnh lùi một bước.`
    case 'handed_in':
      return 'Đơn vị đã nộp phiếu tự chấm nên phiếu đã khóa. Cần sửa thì đề nghị cấp tỉnh trả lại phiếu.'
    case 'excluded':
      return 'Đơn vị này không xếp hạng trong kỳ chấm nên không chấm điểm.'
    case 'no_survey':
      return 'Kỳ chấm này không dùng điều tra xã hội học. Đổi thiết lập của kỳ chấm nếu có kết quả điều tra.'
  }
}

/** "8/10 thành viên đồng ý (trên 50%)". */
export function votesWords(members: number, votesFor: number): string {
  return `${votesFor}/${members} thành viên đồng ý (${isCarried(members, votesFor) ? 'trên' : 'không quá'} 50%)`
}
