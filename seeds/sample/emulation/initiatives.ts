/**
 * Invented initiatives of 2026, in every state. By the end of the first three quarters 8, 16 and 21 bodies have registered
 * 10, 19 and 25 of them, of which none, one and three are applied; two have come since.
 */
import type { SeedInitiative } from '../../emulation-shapes.ts'
import { bodyNames } from './bodies.ts'

type Course = Pick<SeedInitiative, 'state'> & Partial<SeedInitiative>
type Row = [
  registeredOn: string,
  body: string,
  kind: SeedInitiative['kind'],
  title: string,
  summary: string,
  course?: Course,
]

const recognised = (decision: string, appraisedOn: string): Course => ({ state: 'recognised', decision, appraisedOn })
const applied = (course: Course, appliedOn: string, effect: string, scope: string): Course => ({
  ...course,
  state: 'applied',
  appliedOn,
  effect,
  scope,
})
const first = recognised('118/QĐ-UBND', '2026-04-20')
const second = recognised('264/QĐ-UBND', '2026-08-12')

const primary = (number: number) => `Trường Tiểu học Hương Bưởi ${number}`
const secondary = (number: number) => `Trường THCS Hương Bưởi ${number}`

const rows: Row[] = [
  [
    '2026-02-05',
    bodyNames.centre,
    'model',
    'Ngày thứ Sáu không hẹn',
    'Trả kết quả ngay trong buổi sáng thứ Sáu với mười thủ tục đơn giản, không viết giấy hẹn.',
    applied(first, '2026-05-15', '1.240 lượt hồ sơ trả ngay trong năm tháng, không có phản ánh.', 'Toàn phường'),
  ],
  [
    '2026-02-09',
    bodyNames.centre,
    'solution',
    'Gọi số thứ tự qua tin nhắn',
    'Người dân lấy số từ nhà, nhận tin nhắn khi gần đến lượt.',
    applied(second, '2026-09-01', 'Thời gian chờ bình quân giảm từ 24 phút còn 11 phút.', 'Bộ phận Một cửa'),
  ],
  [
    '2026-02-11',
    bodyNames.office,
    'solution',
    'Bảng theo dõi chỉ tiêu cải cách hành chính tại giao ban tháng',
    'Mỗi kỳ giao ban chiếu bảng chỉ tiêu, ghi ngay người chịu trách nhiệm phần còn thiếu.',
    first,
  ],
  [
    '2026-02-12',
    bodyNames.office,
    'idea',
    'Mẫu văn bản điền sẵn thông tin từ hồ sơ',
    'Sinh tự động giấy xác nhận từ dữ liệu của phần mềm một cửa.',
    first,
  ],
  [
    '2026-02-20',
    bodyNames.culture,
    'model',
    'Chứng thực tại nhà cho người cao tuổi',
    'Công chức đến nhà chứng thực cho người từ 75 tuổi và người khuyết tật nặng.',
    applied(first, '2026-07-10', '86 lượt chứng thực tại nhà, mọi phiếu đánh giá đều hài lòng.', 'Năm khu phố'),
  ],
  [
    '2026-02-24',
    bodyNames.women,
    'model',
    'Tổ phụ nữ hướng dẫn dịch vụ công trực tuyến',
    'Mỗi chi hội có hai hội viên hướng dẫn nộp hồ sơ tại nhà văn hóa khu phố.',
    first,
  ],
  [
    '2026-02-27',
    primary(1),
    'idea',
    'Nhập học không giấy tờ bản sao',
    'Đối chiếu thẳng dữ liệu dân cư, phụ huynh không nộp bản sao giấy khai sinh.',
    { state: 'withdrawn', withdrawnOn: '2026-03-20', reason: 'Ngành giáo dục đã triển khai chung toàn thành phố.' },
  ],
  ['2026-03-05', primary(1), 'solution', 'Sổ liên lạc ký số', 'Xác nhận kết quả học tập bằng văn bản ký số.'],
  [
    '2026-03-12',
    secondary(1),
    'idea',
    'Cấp giấy xác nhận học sinh trong ngày',
    'Phụ huynh gửi yêu cầu qua tin nhắn, nhận bản ký số trong ngày.',
    second,
  ],
  [
    '2026-03-18',
    'Khu phố Vườn Cau',
    'model',
    'Điểm hỗ trợ nộp hồ sơ tại nhà văn hóa',
    'Tối thứ Ba, thứ Năm có người trực hướng dẫn nộp hồ sơ, thanh toán trực tuyến.',
    second,
  ],
  [
    '2026-03-26',
    bodyNames.youth,
    'model',
    'Thanh niên đồng hành cùng Bộ phận Một cửa',
    'Đoàn viên trực hỗ trợ tại quầy vào hai ngày đông người nhất trong tuần.',
    second,
  ],
  [
    '2026-04-08',
    bodyNames.economy,
    'solution',
    'Bản đồ số cấp phép xây dựng',
    'Tra cứu chỉ giới trên bản đồ số.',
    second,
  ],
  [
    '2026-04-15',
    bodyNames.health,
    'solution',
    'Hẹn giờ tiêm chủng trực tuyến',
    'Phụ huynh chọn khung giờ tiêm, trạm bố trí bàn tiêm theo lượt hẹn.',
    applied(second, '2026-10-05', 'Không còn cảnh chờ trước cổng trạm vào ngày tiêm.', 'Trạm Y tế phường'),
  ],
  [
    '2026-04-22',
    bodyNames.front,
    'model',
    'Hòm thư góp ý bằng mã QR tại khu phố',
    'Người dân quét mã gửi góp ý về thái độ phục vụ, chuyển thẳng đến Mặt trận.',
    {
      state: 'not_recognised',
      appraisedOn: '2026-08-12',
      appraisal: 'Trùng với kênh tiếp nhận phản ánh, kiến nghị đang dùng; đề nghị ghép vào kênh ấy.',
    },
  ],
  [
    '2026-05-06',
    primary(2),
    'idea',
    'Thu học phí không tiền mặt',
    'Thanh toán qua mã QR riêng của từng học sinh.',
    second,
  ],
  ['2026-05-13', secondary(2), 'solution', 'Kho học bạ số dùng chung', 'Số hóa học bạ năm năm gần nhất.'],
  [
    '2026-05-20',
    'Khu phố Bến Đò',
    'model',
    'Nhóm trao đổi của khu phố về thủ tục hành chính',
    'Trưởng khu phố gửi hướng dẫn bằng hình ảnh cho từng thủ tục thường gặp.',
  ],
  [
    '2026-05-28',
    bodyNames.veterans,
    'model',
    'Cựu chiến binh gương mẫu nộp hồ sơ trực tuyến',
    'Mỗi chi hội một tổ ba người.',
  ],
  [
    '2026-06-10',
    bodyNames.culture,
    'idea',
    'Trả kết quả hộ tịch tại trường học',
    'Trả giấy khai sinh bản điện tử qua nhà trường vào đầu năm học.',
  ],
  [
    '2026-06-18',
    primary(3),
    'solution',
    'Thông báo tuyển sinh qua dữ liệu dân cư',
    'Gửi giấy báo đúng độ tuổi, đúng tuyến.',
  ],
  [
    '2026-07-09',
    bodyNames.events,
    'solution',
    'Đăng ký sân bãi trực tuyến',
    'Lịch sân công khai, đặt và hủy trên mạng.',
  ],
  ['2026-07-23', secondary(3), 'idea', 'Chữ ký số cho hồ sơ chuyên môn', 'Giáo án, sổ điểm ký số, không in.'],
  ['2026-08-11', primary(4), 'solution', 'Phiếu hỏi phụ huynh điện tử', 'Lấy ý kiến hài lòng mỗi học kỳ.'],
  [
    '2026-08-20',
    'Khu phố Giếng Đá',
    'model',
    'Tổ công nghệ số lưu động',
    'Đến tận nhà cài đặt định danh điện tử cho người già.',
  ],
  ['2026-09-09', secondary(4), 'idea', 'Cổng tra cứu văn bằng', 'Tra cứu văn bằng tốt nghiệp từ năm 2010.'],
  [
    '2026-09-16',
    bodyNames.economy,
    'idea',
    'Hẹn kiểm tra thực địa theo khung giờ',
    'Người dân chọn khung giờ khi nộp hồ sơ, giảm lượt đi lại.',
  ],
  [
    '2026-10-14',
    primary(5),
    'solution',
    'Lưu trữ hồ sơ học sinh điện tử',
    'Tiếp nhận, chuyển trường không hồ sơ giấy.',
  ],
  [
    '2026-11-06',
    bodyNames.centre,
    'idea',
    'Nhắc hồ sơ sắp hết hạn bằng tin nhắn nội bộ',
    'Hồ sơ còn một ngày được nhắc đến đúng người thụ lý.',
  ],
]

export const initiatives: SeedInitiative[] = rows.map(([registeredOn, body, kind, title, summary, course]) => ({
  registeredOn,
  body,
  kind,
  title,
  summary,
  authors: `Tập thể ${body}`,
  state: 'registered',
  ...course,
}))
