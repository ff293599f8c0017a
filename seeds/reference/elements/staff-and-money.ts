/** Posts and staff, asked once a year, and public money, asked every quarter in whole million đồng. */
import type { ElementSection } from './rows.ts'

const stock = 'stock'

export const staffAndMoneySections: ElementSection[] = [
  {
    section: 'IX. Cải cách tổ chức bộ máy',
    asked: 'year',
    rows: [
      {
        code: 'public_service_posts',
        name: 'Biên chế sự nghiệp đầu giai đoạn',
        nameEn: 'Public-service posts at the start',
        measure: 'biên chế',
        rollup: stock,
        definition: 'Biên chế sự nghiệp hưởng lương từ ngân sách được giao tại năm gốc của giai đoạn tinh giản.',
      },
      {
        code: 'public_service_posts_cut',
        name: 'Biên chế sự nghiệp đã giảm',
        nameEn: 'Public-service posts cut',
        measure: 'biên chế',
        rollup: stock,
        partOf: 'public_service_posts',
        definition: 'Biên chế sự nghiệp đã giảm so với năm gốc, lũy kế từ đầu giai đoạn.',
      },
      {
        code: 'administrative_posts',
        name: 'Biên chế hành chính đầu giai đoạn',
        nameEn: 'Administrative posts at the start',
        measure: 'biên chế',
        rollup: stock,
        definition: 'Biên chế cán bộ, công chức được giao tại năm gốc của giai đoạn tinh giản.',
      },
      {
        code: 'administrative_posts_cut',
        name: 'Biên chế hành chính đã giảm',
        nameEn: 'Administrative posts cut',
        measure: 'biên chế',
        rollup: stock,
        partOf: 'administrative_posts',
        definition: 'Biên chế cán bộ, công chức đã giảm so với năm gốc, lũy kế từ đầu giai đoạn.',
      },
    ],
  },
  {
    section: 'X. Cải cách chế độ công vụ',
    asked: 'year',
    rows: [
      {
        code: 'staff',
        name: 'Cán bộ, công chức',
        nameEn: 'Officials',
        measure: 'người',
        rollup: stock,
        definition: 'Cán bộ, công chức có mặt ngày 31 tháng 12. Không tính người hoạt động không chuyên trách.',
      },
      {
        code: 'staff_digital_trained',
        name: 'Được bồi dưỡng chuyển đổi số, kỹ năng số',
        nameEn: 'Trained in digital skills',
        measure: 'người',
        rollup: stock,
        partOf: 'staff',
        definition: 'Cán bộ, công chức đã dự ít nhất một lớp tập huấn, bồi dưỡng về chuyển đổi số trong năm.',
      },
      {
        code: 'staff_data_trained',
        name: 'Được bồi dưỡng phân tích, xử lý dữ liệu',
        nameEn: 'Trained in data analysis',
        measure: 'người',
        rollup: stock,
        partOf: 'staff_digital_trained',
        definition: 'Cán bộ, công chức đã được tập huấn phân tích, xử lý dữ liệu bằng công cụ số trong năm.',
      },
      {
        code: 'staff_online_services',
        name: 'Đã dùng dịch vụ công trực tuyến',
        nameEn: 'Using online public services',
        measure: 'người',
        rollup: stock,
        partOf: 'staff',
        definition: 'Cán bộ, công chức có ít nhất một lần nộp hồ sơ trực tuyến cho việc của mình trong năm.',
      },
    ],
  },
  {
    section: 'XI. Cải cách tài chính công',
    asked: 'quarter',
    rows: [
      {
        code: 'capital_planned',
        name: 'Kế hoạch vốn đầu tư công năm',
        nameEn: 'Public investment planned for the year',
        measure: 'triệu đồng',
        rollup: stock,
        definition: 'Vốn đầu tư công được giao cho cả năm, kể cả phần điều chỉnh, tính tròn triệu đồng.',
      },
      {
        code: 'capital_disbursed',
        name: 'Vốn đầu tư công đã giải ngân',
        nameEn: 'Public investment disbursed',
        measure: 'triệu đồng',
        rollup: stock,
        partOf: 'capital_planned',
        definition: 'Vốn đã giải ngân theo xác nhận của Kho bạc Nhà nước, lũy kế từ đầu năm, tính tròn triệu đồng.',
      },
      {
        code: 'revenue_assigned',
        name: 'Dự toán thu ngân sách được giao',
        nameEn: 'Budget revenue assigned',
        measure: 'triệu đồng',
        rollup: stock,
        definition: 'Dự toán thu ngân sách nhà nước trên địa bàn được giao cho cả năm, tính tròn triệu đồng.',
      },
      {
        code: 'revenue_collected',
        name: 'Thu ngân sách đã thực hiện',
        nameEn: 'Budget revenue collected',
        measure: 'triệu đồng',
        rollup: stock,
        definition:
          'Thu ngân sách nhà nước trên địa bàn, lũy kế từ đầu năm, tính tròn triệu đồng; có thể vượt dự toán.',
      },
    ],
  },
]
