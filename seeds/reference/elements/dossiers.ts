/** The fourteen monthly counts of dossiers: received and settled, online, digitised (sections I to III of the sheet). */
import type { ElementSection } from './rows.ts'

const measure = 'hồ sơ'

export const dossierSections: ElementSection[] = [
  {
    section: 'I. Tiếp nhận và giải quyết hồ sơ',
    asked: 'month',
    rows: [
      {
        code: 'dossiers_due',
        name: 'Hồ sơ phải giải quyết',
        nameEn: 'Dossiers to be settled',
        measure,
        definition:
          'Hồ sơ tháng trước chuyển sang cộng hồ sơ tiếp nhận trong tháng. Hồ sơ chuyển qua nhiều tháng được tính lại ở từng tháng, nên ô này chỉ để đối chiếu, không làm mẫu số của tỷ lệ nào.',
      },
      {
        code: 'dossiers_received',
        name: 'Hồ sơ tiếp nhận trong tháng',
        nameEn: 'Dossiers received',
        measure,
        partOf: 'dossiers_due',
        definition:
          'Hồ sơ mới tiếp nhận trong tháng qua mọi hình thức: trực tiếp, trực tuyến, bưu chính. Không tính hồ sơ từ chối tiếp nhận.',
      },
      {
        code: 'dossiers_resolved',
        name: 'Hồ sơ đã giải quyết',
        nameEn: 'Dossiers settled',
        measure,
        definition:
          'Hồ sơ đã có kết quả hoặc văn bản trả lời trong tháng, kể cả hồ sơ tiếp nhận từ tháng trước. Không tính hồ sơ người dân tự rút.',
      },
      {
        code: 'dossiers_on_time',
        name: 'Trước hạn và đúng hạn',
        nameEn: 'Settled early or on time',
        measure,
        partOf: 'dossiers_resolved',
        definition: 'Hồ sơ đã giải quyết trong tháng có ngày xong không muộn hơn ngày hẹn trả ghi trên giấy tiếp nhận.',
      },
      {
        code: 'dossiers_late',
        name: 'Quá hạn',
        nameEn: 'Settled late',
        measure,
        partOf: 'dossiers_resolved',
        definition:
          'Hồ sơ đã giải quyết trong tháng nhưng muộn hơn ngày hẹn trả, kể cả khi đã có văn bản xin lỗi và hẹn lại.',
      },
      {
        code: 'dossiers_pending_in_time',
        name: 'Đang giải quyết, còn trong hạn',
        nameEn: 'Open and within the deadline',
        measure,
        rollup: 'stock',
        definition: 'Hồ sơ chưa có kết quả vào ngày cuối tháng và chưa đến ngày hẹn trả. Lấy số của tháng cuối kỳ.',
      },
    ],
  },
  {
    section: 'II. Dịch vụ công trực tuyến',
    asked: 'month',
    rows: [
      {
        code: 'dossiers_online',
        name: 'Hồ sơ nộp trực tuyến',
        nameEn: 'Dossiers submitted online',
        measure,
        definition:
          'Hồ sơ tiếp nhận trong tháng do người dân, tổ chức nộp trên cổng dịch vụ công, kể cả khi được hướng dẫn nộp tại chỗ.',
      },
      {
        code: 'dossiers_online_full',
        name: 'Nộp qua dịch vụ công trực tuyến toàn trình',
        nameEn: 'Submitted through full online services',
        measure,
        partOf: 'dossiers_online',
        definition: 'Hồ sơ nộp trực tuyến thuộc thủ tục được cung cấp toàn trình, người nộp không phải đến cơ quan.',
      },
      {
        code: 'dossiers_with_fee',
        name: 'Hồ sơ có nghĩa vụ tài chính',
        nameEn: 'Dossiers with a fee',
        measure,
        definition:
          'Hồ sơ phát sinh phí, lệ phí hoặc nghĩa vụ tài chính phải nộp trong tháng. Không tính hồ sơ được miễn hoặc có mức thu bằng 0.',
      },
      {
        code: 'dossiers_paid_online',
        name: 'Hồ sơ thanh toán trực tuyến',
        nameEn: 'Dossiers paid online',
        measure,
        definition:
          'Hồ sơ có nghĩa vụ tài chính đã nộp thành công qua nền tảng thanh toán của cổng dịch vụ công. Không tính chuyển khoản ngoài cổng.',
      },
    ],
  },
  {
    section: 'III. Số hóa',
    asked: 'month',
    rows: [
      {
        code: 'dossiers_digitised',
        name: 'Hồ sơ được số hóa khi tiếp nhận',
        nameEn: 'Dossiers digitised on receipt',
        measure,
        definition:
          'Hồ sơ tiếp nhận trong tháng có thành phần hồ sơ đã số hóa, ký số và lưu trên hệ thống. Hồ sơ nộp trực tuyến có đủ bản điện tử hợp lệ được tính.',
      },
      {
        code: 'results_due',
        name: 'Hồ sơ phải trả kết quả bằng văn bản',
        nameEn: 'Dossiers whose result is a document',
        measure,
        definition:
          'Hồ sơ đã giải quyết trong tháng mà kết quả là giấy tờ, văn bản. Không tính thủ tục không có kết quả bằng văn bản.',
      },
      {
        code: 'results_digitised',
        name: 'Kết quả đã số hóa',
        nameEn: 'Results issued in electronic form',
        measure,
        definition:
          'Hồ sơ phải trả kết quả bằng văn bản mà kết quả đã số hóa hoặc cấp bản điện tử, có ký số và lưu trong kho dữ liệu.',
      },
      {
        code: 'dossiers_reused',
        name: 'Hồ sơ dùng lại dữ liệu đã số hóa',
        nameEn: 'Dossiers reusing digitised data',
        measure,
        definition:
          'Hồ sơ tiếp nhận trong tháng có ít nhất một thành phần lấy từ dữ liệu đã số hóa, người nộp không phải nộp lại.',
      },
    ],
  },
]
