/** How surveys are spoken of, alike on screen, in the record of acts and in refusals. */
import { formatInteger, formatScaled } from './measure.ts'
import type { UnrankedReason } from './ranking.ts'
import type { SurveyKind, SurveyState, TotalRule } from './survey.ts'
import type { Margin } from './survey-margin.ts'
import { smallSample } from './survey-rates.ts'

export const surveyKindWords: Record<SurveyKind, string> = {
  sipas: 'Khảo sát hài lòng (SIPAS)',
  one_stop: 'Đánh giá tại bộ phận một cửa',
  par: 'Điều tra xã hội học (PAR INDEX)',
}

/** Three figures bear the same word; each page says which of them it shows. */
export const surveyKindNotes: Record<SurveyKind, string> = {
  sipas:
    'Đây là chỉ số hài lòng đo bằng điều tra (SIPAS). Không phải mức độ hài lòng đánh giá tại bộ phận một cửa hằng tháng, cũng không phải điểm hài lòng tính theo Quyết định 766/QĐ-TTg.',
  one_stop:
    'Đây là mức độ hài lòng đánh giá tại bộ phận một cửa. Không phải chỉ số SIPAS đo bằng điều tra, cũng không phải điểm hài lòng tính theo Quyết định 766/QĐ-TTg.',
  par: 'Đây là điều tra xã hội học để chấm chỉ số cải cách hành chính (PAR INDEX). Không phải chỉ số SIPAS, cũng không phải mức độ hài lòng đánh giá tại bộ phận một cửa.',
}

export const surveyStateWords: Record<SurveyState, string> = {
  draft: 'Đang soạn',
  open: 'Đang nhập kết quả',
  closed: 'Đã chốt',
}

export const totalRuleWords: Record<TotalRule, string> = {
  mean_of_factors: 'Trung bình các yếu tố',
  mean_of_items: 'Trung bình các câu hỏi',
  pooled: 'Cộng dồn mọi câu trả lời',
}

/** What the rule does, as the page states it. */
export const totalRuleNotes: Record<TotalRule, string> = {
  mean_of_factors: 'tỷ lệ chung là trung bình cộng tỷ lệ của các yếu tố',
  mean_of_items: 'tỷ lệ chung là trung bình cộng tỷ lệ của các câu hỏi',
  pooled: 'tỷ lệ chung là tổng câu trả lời hài lòng, rất hài lòng chia tổng câu trả lời',
}

export const levelWords = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'] as const

/** "83,94%"; hundredths of a percent. */
export function hundredthsWords(hundredths: number): string {
  return `${formatScaled(hundredths, 2)}%`
}

/** "± 3,2 điểm %". */
export function marginWords(margin: Margin): string {
  switch (margin.kind) {
    case 'margin':
      return `± ${formatScaled(margin.tenths, 1)} điểm %`
    case 'everybody':
      return 'hỏi toàn bộ, không có sai số mẫu'
    case 'extreme':
      return 'không tính sai số ở mức 0% và 100%'
    case 'none':
      return ''
  }
}

export function surveyUnrankedWords(reason: UnrankedReason, valid: number | undefined, unanswered: number[]): string {
  if (reason === 'small_denominator')
    return `không xếp hạng: ${formatInteger(valid ?? 0)} phiếu hợp lệ, dưới ${smallSample}`
  if (reason === 'nothing_arose') return 'không xếp hạng: không có phiếu hợp lệ'
  if (valid !== undefined && unanswered.length > 0)
    return `không xếp hạng: chưa có trả lời câu ${unanswered.join(', ')}`
  return 'chưa nhập kết quả'
}
