/** The words of the emulation movement and of inspections, alike on every screen, export and in every reason. */
import type { BodyKind } from './body.ts'
import type {
  AwardCode,
  CampaignState,
  CommendationState,
  ConditionVerdict,
  CriterionRule,
  Eligibility,
  SubjectKind,
} from './emulation.ts'
import type { InitiativeKind, InitiativeState } from './initiative.ts'
import type { InspectionKind } from './inspection.ts'

export const bodyKindWords: Record<BodyKind, string> = {
  office: 'Phòng chuyên môn',
  section: 'Bộ phận, công chức chuyên môn',
  service: 'Đơn vị sự nghiệp',
  school: 'Trường học',
  neighbourhood: 'Khu phố, tổ dân phố, thôn',
  union: 'Mặt trận, đoàn thể',
  party: 'Cơ quan Đảng',
}

export const initiativeKindWords: Record<InitiativeKind, string> = {
  model: 'Mô hình',
  solution: 'Giải pháp',
  idea: 'Sáng kiến',
}

export const initiativeStateWords: Record<InitiativeState, string> = {
  registered: 'Đã đăng ký, chờ xét',
  recognised: 'Được công nhận',
  not_recognised: 'Không công nhận',
  applied: 'Áp dụng có hiệu quả',
  withdrawn: 'Đã rút',
}

export const campaignStateWords: Record<CampaignState, string> = {
  draft: 'Dự thảo',
  open: 'Đang phát động',
  closed: 'Đã tổng kết',
}

export const subjectWords: Record<SubjectKind, string> = { collective: 'Tập thể', individual: 'Cá nhân' }

/** Where a campaign names an award by no words of its own. */
export const awardWords: Record<AwardCode, string> = {
  merit_province: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, thành phố',
  praise_district: 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện',
  praise_commune: 'Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã',
}

export const commendationStateWords: Record<CommendationState, string> = {
  draft: 'Đang lập hồ sơ',
  proposed: 'Đã đề nghị, chờ quyết định',
  awarded: 'Được khen thưởng',
  not_awarded: 'Không khen thưởng',
}

export const criterionRuleWords: Record<CriterionRule, string> = {
  tasks_done: 'Nhiệm vụ của kế hoạch hoàn thành đúng hạn',
  targets_met: 'Chỉ tiêu của kế hoạch đều đạt',
  initiative_registered: 'Có đăng ký sáng kiến',
  initiative_applied: 'Tỷ lệ sáng kiến áp dụng có hiệu quả',
  par_class: 'Xếp loại Chỉ số cải cách hành chính năm trước',
  indicator: 'Một chỉ số đạt mức nêu ra',
  contents: 'Đạt mọi nội dung thi đua',
}

export const verdictWords: Record<ConditionVerdict, string> = {
  met: 'Đạt',
  missed: 'Chưa đạt',
  no_data: 'Chưa có căn cứ',
  not_applicable: 'Không áp dụng',
}

export const eligibilityWords: Record<Eligibility, string> = {
  eligible: 'Đủ điều kiện',
  not_eligible: 'Không đủ điều kiện',
  undetermined: 'Chưa đủ căn cứ',
}

export const inspectionKindWords: Record<InspectionKind, string> = { regular: 'Định kỳ', surprise: 'Đột xuất' }
