/** Acts upon survey rounds as words, and the words of what stands beside them. */
import { surveyKindWords, totalRuleWords } from '../../domain/survey.vi.ts'

/** For those who see the drafts of the unit that runs a round: until it is closed its figures are nobody else's. */
export const surveyActWords: Record<string, string> = {
  begin_survey: 'Lập đợt khảo sát',
  change_survey: 'Sửa đợt khảo sát',
  remove_survey: 'Xóa đợt khảo sát đang soạn',
  open_survey: 'Mở đợt khảo sát',
  enter_survey: 'Nhập kết quả khảo sát',
  import_survey: 'Nhập kết quả từ tệp vào đợt khảo sát',
  close_survey: 'Chốt đợt khảo sát',
  reopen_survey: 'Mở lại đợt khảo sát',
}

export const surveyKeyWords: Record<string, string> = {
  kind: 'loại',
  basis: 'căn cứ',
  from: 'từ ngày',
  to: 'đến ngày',
  totalRule: 'cách tính tỷ lệ chung',
  items: 'số câu hỏi',
  units: 'số đơn vị',
  surveyed: 'đơn vị',
  issued: 'phát ra',
  returned: 'thu về',
  valid: 'hợp lệ',
  answers: 'số câu có trả lời',
  entered: 'số đơn vị có kết quả',
  file: 'tệp',
  reason: 'lý do',
}

export const surveyValueWords: Record<string, string> = { ...surveyKindWords, ...totalRuleWords }
