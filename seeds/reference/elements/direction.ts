/** Quarterly counts of direction and of institutions: tasks, inspections, initiatives, dialogues, legal documents. */
import type { ElementSection } from './rows.ts'

export const directionSections: ElementSection[] = [
  {
    section: 'VI. Công tác chỉ đạo, điều hành',
    asked: 'quarter',
    rows: [
      {
        code: 'plan_tasks_due',
        name: 'Nhiệm vụ của kế hoạch cải cách hành chính đến hạn',
        nameEn: 'Tasks of the plan due',
        measure: 'nhiệm vụ',
        definition: 'Nhiệm vụ trong kế hoạch cải cách hành chính của đơn vị có hạn hoàn thành trong quý.',
      },
      {
        code: 'plan_tasks_done',
        name: 'Nhiệm vụ của kế hoạch hoàn thành đúng hạn',
        nameEn: 'Tasks of the plan done in time',
        measure: 'nhiệm vụ',
        partOf: 'plan_tasks_due',
        definition: 'Nhiệm vụ đến hạn trong quý đã hoàn thành đúng hạn và có sản phẩm như kế hoạch yêu cầu.',
      },
      {
        code: 'assigned_tasks_due',
        name: 'Nhiệm vụ cấp trên giao đến hạn',
        nameEn: 'Tasks assigned by the province due',
        measure: 'nhiệm vụ',
        definition: 'Nhiệm vụ do Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân cấp trên giao, có hạn trong quý.',
      },
      {
        code: 'assigned_tasks_done',
        name: 'Nhiệm vụ cấp trên giao hoàn thành đúng hạn',
        nameEn: 'Assigned tasks done in time',
        measure: 'nhiệm vụ',
        partOf: 'assigned_tasks_due',
        definition: 'Nhiệm vụ cấp trên giao đến hạn trong quý đã hoàn thành đúng hạn, không bị trả lại làm lại.',
      },
      {
        code: 'inspection_units',
        name: 'Phòng, đơn vị thuộc phạm vi kiểm tra',
        nameEn: 'Offices that may be inspected',
        measure: 'đơn vị',
        rollup: 'stock',
        definition: 'Phòng chuyên môn, đơn vị sự nghiệp, trường học trực thuộc tại ngày cuối quý.',
      },
      {
        code: 'units_inspected',
        name: 'Phòng, đơn vị đã kiểm tra',
        nameEn: 'Offices inspected since January',
        measure: 'đơn vị',
        rollup: 'stock',
        partOf: 'inspection_units',
        definition:
          'Phòng, đơn vị đã được kiểm tra cải cách hành chính, định kỳ hoặc đột xuất, lũy kế từ đầu năm; mỗi đơn vị tính một lần.',
      },
      {
        code: 'initiative_bodies',
        name: 'Cơ quan, đơn vị thuộc diện đăng ký sáng kiến',
        nameEn: 'Bodies expected to register an initiative',
        measure: 'đơn vị',
        rollup: 'stock',
        definition: 'Ban, ngành, đoàn thể, khu phố, cơ quan, đơn vị trên địa bàn tham gia phong trào thi đua.',
      },
      {
        code: 'initiative_bodies_registered',
        name: 'Cơ quan, đơn vị đã đăng ký',
        nameEn: 'Bodies that registered an initiative',
        measure: 'đơn vị',
        rollup: 'stock',
        partOf: 'initiative_bodies',
        definition: 'Cơ quan, đơn vị đã đăng ký ít nhất một mô hình, giải pháp, sáng kiến, lũy kế từ đầu năm.',
      },
      {
        code: 'initiatives_registered',
        name: 'Mô hình, giải pháp, sáng kiến đã đăng ký',
        nameEn: 'Initiatives registered since January',
        measure: 'sáng kiến',
        rollup: 'stock',
        definition: 'Mô hình, giải pháp, sáng kiến cải cách hành chính các đơn vị đã đăng ký, lũy kế từ đầu năm.',
      },
      {
        code: 'initiatives_applied',
        name: 'Sáng kiến được áp dụng có hiệu quả',
        nameEn: 'Initiatives applied with effect',
        measure: 'sáng kiến',
        rollup: 'stock',
        partOf: 'initiatives_registered',
        definition: 'Sáng kiến đã đăng ký được cấp có thẩm quyền công nhận áp dụng có hiệu quả, lũy kế từ đầu năm.',
      },
      {
        code: 'dialogues',
        name: 'Hội nghị đối thoại đã tổ chức',
        nameEn: 'Dialogues held',
        measure: 'hội nghị',
        definition:
          'Hội nghị đối thoại giữa lãnh đạo Ủy ban nhân dân với người dân, doanh nghiệp về thủ tục hành chính tổ chức trong quý.',
      },
    ],
  },
  {
    section: 'VII. Cải cách thể chế',
    asked: 'quarter',
    rows: [
      {
        code: 'legal_documents',
        name: 'Văn bản quy phạm pháp luật đã ban hành',
        nameEn: 'Legal documents issued',
        measure: 'văn bản',
        definition: 'Văn bản quy phạm pháp luật do Hội đồng nhân dân, Ủy ban nhân dân của đơn vị ban hành trong quý.',
      },
      {
        code: 'legal_documents_correct',
        name: 'Văn bản ban hành đúng quy trình',
        nameEn: 'Legal documents issued correctly',
        measure: 'văn bản',
        partOf: 'legal_documents',
        definition:
          'Văn bản đã ban hành đúng trình tự, thẩm quyền, không bị kết luận trái pháp luật khi tự kiểm tra hoặc kiểm tra.',
      },
      {
        code: 'enforcement_findings',
        name: 'Vấn đề phát hiện qua theo dõi thi hành pháp luật',
        nameEn: 'Findings of law-enforcement monitoring',
        measure: 'vấn đề',
        definition: 'Vấn đề đơn vị ghi nhận khi theo dõi, kiểm tra việc thi hành pháp luật, có hạn xử lý trong quý.',
      },
      {
        code: 'enforcement_handled',
        name: 'Vấn đề đã xử lý hoặc kiến nghị xử lý',
        nameEn: 'Findings dealt with or passed on',
        measure: 'vấn đề',
        partOf: 'enforcement_findings',
        definition: 'Vấn đề đã xử lý theo thẩm quyền hoặc đã có văn bản kiến nghị cấp có thẩm quyền xử lý.',
      },
    ],
  },
]
