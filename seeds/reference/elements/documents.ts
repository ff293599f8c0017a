/** The ten monthly counts of electronic documents, ratings and petitions (sections IV and V of the sheet). */
import type { ElementSection } from './rows.ts'

export const documentSections: ElementSection[] = [
  {
    section: 'IV. Văn bản điện tử',
    asked: 'month',
    rows: [
      {
        code: 'documents_in',
        name: 'Văn bản đến phải xử lý',
        nameEn: 'Incoming documents to be dealt with',
        measure: 'văn bản',
        definition:
          'Văn bản đến trên hệ thống quản lý văn bản có hạn xử lý trong tháng. Không tính văn bản mật và văn bản chỉ gửi để biết.',
      },
      {
        code: 'documents_in_on_time',
        name: 'Văn bản đến xử lý đúng hạn',
        nameEn: 'Incoming documents dealt with on time',
        measure: 'văn bản',
        partOf: 'documents_in',
        definition: 'Văn bản đến phải xử lý trong tháng đã kết thúc xử lý trên hệ thống trước hoặc đúng hạn.',
      },
      {
        code: 'documents_out',
        name: 'Văn bản đi',
        nameEn: 'Outgoing documents',
        measure: 'văn bản',
        definition: 'Văn bản do đơn vị phát hành trong tháng, đã vào sổ văn bản đi. Không tính văn bản mật.',
      },
      {
        code: 'documents_signed',
        name: 'Văn bản đi được ký số',
        nameEn: 'Outgoing documents signed digitally',
        measure: 'văn bản',
        partOf: 'documents_out',
        definition: 'Văn bản đi phát hành ở dạng điện tử có chữ ký số của cơ quan theo quy định về công tác văn thư.',
      },
      {
        code: 'documents_leader',
        name: 'Văn bản thuộc thẩm quyền ký của lãnh đạo',
        nameEn: 'Outgoing documents for the leaders to sign',
        measure: 'văn bản',
        partOf: 'documents_out',
        definition: 'Văn bản đi do Chủ tịch, Phó Chủ tịch Ủy ban nhân dân ký hoặc phải ký theo thẩm quyền.',
      },
      {
        code: 'documents_leader_signed',
        name: 'Văn bản lãnh đạo đã ký số',
        nameEn: 'Documents signed digitally by the leaders',
        measure: 'văn bản',
        partOf: 'documents_leader',
        definition: 'Văn bản thuộc thẩm quyền ký của lãnh đạo được lãnh đạo trực tiếp ký bằng chữ ký số cá nhân.',
      },
    ],
  },
  {
    section: 'V. Mức độ hài lòng; phản ánh, kiến nghị',
    asked: 'month',
    rows: [
      {
        code: 'ratings_valid',
        name: 'Phiếu đánh giá hợp lệ',
        nameEn: 'Valid ratings',
        measure: 'phiếu',
        computed: 'one_stop.valid',
        definition:
          'Phiếu đánh giá việc giải quyết thủ tục hành chính thu trong tháng tại bộ phận một cửa, bằng phiếu giấy, máy tính bảng hoặc mã QR, trả lời đủ nội dung. Không phải phiếu điều tra SIPAS.',
      },
      {
        code: 'ratings_satisfied',
        name: 'Phiếu hài lòng và rất hài lòng',
        nameEn: 'Satisfied or very satisfied',
        measure: 'phiếu',
        partOf: 'ratings_valid',
        computed: 'one_stop.satisfied',
        definition: 'Phiếu hợp lệ chọn mức “hài lòng” hoặc “rất hài lòng”. Mức “bình thường” không tính.',
      },
      {
        code: 'petitions_due',
        name: 'Phản ánh, kiến nghị đến hạn trả lời',
        nameEn: 'Petitions due for an answer',
        measure: 'phản ánh, kiến nghị',
        definition:
          'Phản ánh, kiến nghị của người dân, doanh nghiệp thuộc thẩm quyền, có hạn trả lời trong tháng. Không tính phản ánh chuyển cơ quan khác.',
      },
      {
        code: 'petitions_on_time',
        name: 'Phản ánh, kiến nghị trả lời đúng hạn',
        nameEn: 'Petitions answered on time',
        measure: 'phản ánh, kiến nghị',
        partOf: 'petitions_due',
        definition: 'Phản ánh, kiến nghị đến hạn trong tháng đã trả lời và công khai kết quả trước hoặc đúng hạn.',
      },
    ],
  },
]
