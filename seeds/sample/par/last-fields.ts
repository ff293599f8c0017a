/** Fields 5 to 8 of the invented set, and what stands apart; as in first-fields.ts, only names and points of fields are real. */
import {
  choice,
  criterion,
  document,
  type Field,
  leaf,
  manual,
  of,
  proportional,
  ratio,
  steps,
  surveyMean,
  surveyRate,
} from './tree.ts'

export const lastFields: Field[] = [
  {
    name: 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
    points: 16,
    below: [
      criterion(
        'Vị trí việc làm',
        leaf('Công chức được bố trí đúng vị trí việc làm', 1, ratio()),
        leaf('Ban hành bản mô tả công việc từng vị trí', 0.5, document),
      ),
      criterion(
        'Tuyển dụng, bố trí công chức',
        leaf('Tuyển dụng, tiếp nhận đúng quy định', 1, document),
        leaf('Điều động, luân chuyển theo kế hoạch', 0.5, manual),
      ),
      criterion('Bổ nhiệm', leaf('Bổ nhiệm chức danh quản lý đúng quy định', 0.5, document)),
      criterion(
        'Đánh giá, kỷ luật, kỷ cương',
        leaf('Đánh giá công chức đúng trình tự, đúng hạn', 0.5, document),
        leaf(
          'Kết quả xếp loại của tập thể UBND',
          1,
          choice(
            ['Hoàn thành xuất sắc nhiệm vụ', 1],
            ['Hoàn thành tốt nhiệm vụ', 0.75],
            ['Hoàn thành nhiệm vụ', 0.5],
            ['Không hoàn thành nhiệm vụ', 0],
          ),
        ),
        leaf(
          'Số công chức bị kỷ luật trong năm',
          1,
          steps('count', [
            [2, 0],
            [1, 0.5],
            [0, 1],
          ]),
        ),
      ),
      criterion(
        'Đào tạo, bồi dưỡng',
        leaf('Ban hành kế hoạch đào tạo, bồi dưỡng', 0.5, document),
        leaf('Hoàn thành kế hoạch đào tạo, bồi dưỡng', 1, proportional(1, 70, 100)),
        leaf('Công chức được bồi dưỡng kỹ năng số', 1, ratio(of('staff_digital_trained'))),
      ),
      criterion(
        'Chuẩn cán bộ, công chức cấp xã',
        leaf('Cán bộ cấp xã đạt chuẩn', 1, ratio()),
        leaf('Công chức cấp xã đạt chuẩn', 1, ratio()),
        leaf('Người hoạt động không chuyên trách được tập huấn', 0.5, ratio()),
      ),
      criterion(
        'Văn hóa công vụ',
        leaf('Thực hiện thời giờ làm việc, đeo thẻ công chức', 0.25, manual),
        leaf('Ban hành quy tắc ứng xử', 0.25, document),
      ),
      leaf('Đánh giá của người dân về công chức tiếp nhận hồ sơ', 4.5, surveyRate),
    ],
  },
  {
    name: 'Cải cách tài chính công',
    points: 7,
    below: [
      criterion(
        'Thực hiện ngân sách',
        leaf(
          'Giải ngân vốn đầu tư công',
          1.5,
          steps(
            'percent',
            [
              [95, 1.5],
              [90, 1],
              [80, 0.5],
              [0, 0],
            ],
            of('capital_disbursed'),
          ),
        ),
        leaf('Thu ngân sách so với dự toán', 1, ratio(of('revenue_collected'))),
        leaf('Công khai dự toán, quyết toán ngân sách', 0.5, document),
      ),
      criterion(
        'Quản lý, sử dụng tài sản công',
        leaf('Ban hành quy chế quản lý, sử dụng tài sản công', 0.5, document),
        leaf('Báo cáo kê khai tài sản công đúng hạn', 0.5, document),
        leaf('Kiến nghị của thanh tra, kiểm toán được thực hiện', 0.75, ratio()),
      ),
      criterion(
        'Cơ chế tự chủ',
        leaf(
          'Thực hiện tự chủ kinh phí quản lý hành chính',
          0.75,
          choice(['Có tiết kiệm để tăng thu nhập', 0.75], ['Thực hiện, chưa có tiết kiệm', 0.5], ['Chưa thực hiện', 0]),
        ),
      ),
      leaf('Đánh giá của công chức về quản lý tài chính công', 1.5, surveyMean),
    ],
  },
  {
    name: 'Hiện đại hóa hành chính',
    points: 16,
    below: [
      criterion(
        'Hạ tầng và dữ liệu số',
        leaf('Công chức được cấp máy tính nối mạng', 0.5, ratio()),
        leaf('Hệ thống truyền hình trực tuyến hoạt động', 0.5, document),
        leaf('Dữ liệu hộ tịch được số hóa', 0.5, ratio()),
        leaf('Phương án bảo đảm an toàn thông tin được duyệt', 0.5, document),
      ),
      criterion(
        'Văn bản điện tử',
        leaf('Văn bản phát hành được ký số', 1.5, ratio(of('signed_documents'), 95)),
        leaf('Văn bản do lãnh đạo ký số', 0.5, ratio(of('leader_signed'))),
        leaf('Văn bản đến được xử lý trên môi trường mạng', 0.5, ratio(of('incoming_documents'))),
        leaf('Báo cáo được gửi qua hệ thống thông tin báo cáo', 0.5, ratio()),
      ),
      criterion(
        'Dịch vụ công trực tuyến',
        leaf('Hồ sơ nộp trực tuyến', 2, ratio(of('online_submission'), 80)),
        leaf('Hồ sơ trực tuyến toàn trình', 0.5, ratio(of('online_full'), 60)),
        leaf('Hồ sơ có phí, lệ phí được thanh toán trực tuyến', 1, ratio(of('online_payment'), 60)),
        leaf(
          'Bản sao điện tử được chứng thực',
          0.5,
          steps('count', [
            [500, 0.5],
            [100, 0.25],
            [0, 0],
          ]),
        ),
        leaf('Người dân được hướng dẫn dùng tài khoản định danh', 0.5, manual),
      ),
      criterion(
        'Trang thông tin điện tử',
        leaf('Cung cấp đủ thông tin theo quy định', 0.5, document),
        leaf('Câu hỏi của người dân được trả lời', 0.5, ratio()),
        leaf(
          'Cập nhật tin cải cách hành chính hằng tháng',
          0.5,
          steps('count', [
            [12, 0.5],
            [6, 0.25],
            [0, 0],
          ]),
        ),
      ),
      criterion(
        'Hệ thống quản lý chất lượng ISO 9001',
        leaf('Công bố hệ thống quản lý chất lượng', 0.75, document),
        leaf('Thủ tục được áp dụng hệ thống quản lý chất lượng', 0.75, ratio()),
      ),
      leaf('Đánh giá của người dân về dịch vụ công trực tuyến', 3.5, surveyRate),
    ],
  },
  {
    name: 'Tác động của cải cách hành chính đến người dân, tổ chức và kinh tế - xã hội',
    points: 15.5,
    below: [
      leaf('Mức độ hài lòng của người dân, tổ chức (SIPAS)', 10, surveyRate),
      leaf('Điểm chuyển đổi số của đơn vị do thành phố chấm', 2.5, { kind: 'scaled', top: 1000 }),
      leaf('Mức hoàn thành các chỉ tiêu kinh tế - xã hội', 3, proportional(3, 70, 100)),
    ],
  },
]

export const apart = [
  leaf('Điểm thưởng: sáng kiến, mô hình được thành phố công nhận', 2, { kind: 'bonus', each: 50 }),
  leaf('Điểm trừ: thông tin, báo cáo không trung thực', 3, { kind: 'deduction', each: 25 }),
]
