/**
 * Emulation plan of phường Hải Hòa for 2024: what it tells bodies to do. Bullets of mục II.2 that set nothing but a
 * figure (electronic payment, exchange, index class, digitisation) stand with the targets of the plan.
 */
import { regular, type TaskRow, tasksOf, tasksOfField, within } from './rows.ts'

const office = 'Công chức Văn phòng – Thống kê'
const bodies = 'Các ban, ngành, đoàn thể, các khu phố và cơ quan, đơn vị hành chính sự nghiệp'
const staff = 'Cán bộ, công chức, viên chức, người lao động'
const chairAndBodies = 'Chủ tịch UBND phường và các ban, ngành, đoàn thể, các khu phố'
const chairs = 'Chủ tịch Ủy ban nhân dân Thành phố và Chủ tịch UBND phường'
const mass = 'Khối Dân vận Đảng ủy, Ủy ban Mặt trận Tổ quốc phường, Công đoàn và các tổ chức chính trị – xã hội'

const launch = 'Lập kế hoạch và phát động phong trào thi đua cải cách hành chính'
const dossier = 'Lập hồ sơ đề nghị khen thưởng'
const commend = 'Bình xét, đề nghị Chủ tịch UBND tỉnh khen tập thể, cá nhân tiêu biểu'

type Row = Omit<TaskRow, 'deadline' | 'clause'> & Partial<Pick<TaskRow, 'deadline'>>

/** A task with its place in the document; in the year of the plan unless a time is named. */
const at = (clause: string, row: Row): TaskRow => ({ deadline: within('2024'), ...row, clause })

export const haiHoaEmulationTasks = tasksOf(
  tasksOfField({ field: 'direction', lead: bodies, clause: String }, [
    at('mục II.2.1 gạch đầu dòng 1; mục IV.1 gạch đầu dòng 1', {
      name: launch,
      product: 'Kế hoạch phát động phong trào thi đua',
      lead: chairAndBodies,
    }),
    at('mục IV.1 gạch đầu dòng 1, phần cuối', {
      name: 'Gửi văn bản phát động phong trào về phường và thành phố',
      product: 'Văn bản phát động phong trào thi đua',
      lead: chairAndBodies,
      deadline: within('2024-Q1'),
      deadlineNote: 'về UBND phường qua Công chức Văn phòng – Thống kê, về Thành phố qua Phòng Nội vụ',
      within: launch,
    }),
    at('mục II.2.1 gạch đầu dòng 2', { name: 'Hoàn thành nhiệm vụ, chỉ tiêu cải cách hành chính năm 2024 của phường' }),
    at('mục II.2.1 gạch đầu dòng 3', {
      name: 'Thực hiện Nghị quyết số 35-NQ/TU của Đảng bộ và số 42/NQ-HĐND của Hội đồng nhân dân phường',
    }),
    at('mục II.2.1 gạch đầu dòng 4 và 7', {
      name: 'Đăng ký mô hình, giải pháp, sáng kiến cải cách hành chính',
    }),
    at('mục II.2.1 gạch đầu dòng 9', { name: 'Triển khai Đề án 06 của Chính phủ' }),
    at('mục II.2.2 gạch đầu dòng 1', {
      name: 'Nêu gương trong cải cách hành chính, không để xảy ra nhũng nhiễu ở nơi mình quản lý',
      lead: 'Người đứng đầu UBND phường, các ban, ngành, đoàn thể, các khu phố và cơ quan, đơn vị hành chính sự nghiệp',
    }),
    at('mục II.2.2 gạch đầu dòng 2', {
      name: 'Chấp hành kỷ luật, kỷ cương hành chính, quy chế văn hóa ứng xử và đạo đức công vụ',
      lead: staff,
    }),
    at('mục II.2.2 gạch đầu dòng 3; mục II.3 gạch đầu dòng 4, câu 2', {
      name: 'Đề xuất sáng kiến, giải pháp, công nghệ mới cho cải cách hành chính',
      lead: staff,
    }),
    at('mục II.3 gạch đầu dòng 1', {
      name: 'Động viên cán bộ dám nghĩ, dám làm theo Kết luận số 14-KL/TW và Nghị định số 73/2023/NĐ-CP',
      lead: 'Cấp ủy, chính quyền và người đứng đầu các ban, ngành, đoàn thể, các khu phố',
    }),
    at('mục II.3 gạch đầu dòng 2', {
      name: 'Tuyên truyền các văn bản 13366/QĐ-UBND, 356/KH-UBND và 906/QĐ-UBND',
      lead: null,
    }),
    at('mục II.3 gạch đầu dòng 2, câu cuối', {
      name: 'Kiểm tra công tác chỉ đạo, điều hành và kết quả cải cách hành chính',
      lead: null,
    }),
    at('mục II.3 gạch đầu dòng 3', {
      name: 'Thông tin, tuyên truyền cải cách hành chính; xử lý cán bộ nhũng nhiễu, chậm trễ',
      lead: null,
      deadline: regular,
    }),
    at('mục II.3 gạch đầu dòng 4, câu 1', {
      name: 'Áp dụng, nhân rộng mô hình, giải pháp cải cách hành chính phù hợp',
      lead: null,
    }),
    at('mục II.3 gạch đầu dòng 5; mục IV.1 gạch đầu dòng 2', {
      name: 'Tổng kết phong trào, chọn và đề nghị khen tập thể, cá nhân xuất sắc',
      lead: chairAndBodies,
      deadlineNote:
        'lồng ghép vào hội nghị tổng kết cải cách hành chính hoặc thi đua năm 2024, hoặc theo thực tiễn đơn vị',
    }),
    at('mục III.3.1', { name: dossier, product: 'Hồ sơ đề nghị khen thưởng', lead: null }),
    at('mục III.3.1 gạch đầu dòng 1', {
      name: 'Trình đề nghị khen thưởng',
      product: 'Tờ trình',
      lead: 'UBND phường, các ban, ngành, đoàn thể, các khu phố',
      within: dossier,
    }),
    at('mục III.3.1 gạch đầu dòng 2', {
      name: 'Họp xét duyệt khen thưởng',
      product: 'Biên bản họp xét duyệt',
      lead: 'Hội đồng Thi đua – Khen thưởng của UBND phường',
      within: dossier,
    }),
    at('mục III.3.1 gạch đầu dòng 3', {
      name: 'Báo cáo thành tích theo Mẫu số 08 của Nghị định số 98/2023/NĐ-CP, cấp trình khen xác nhận',
      product: 'Báo cáo thành tích',
      lead: 'Tập thể, cá nhân đề nghị khen thưởng',
      within: dossier,
    }),
    at('mục III.2 gạch đầu dòng 2; mục III.3.2 gạch đầu dòng 1, vế đầu', {
      name: 'Biểu dương, tặng giấy khen theo thẩm quyền cho tập thể, cá nhân xuất sắc',
      product: 'Giấy khen',
      lead: chairs,
      deadlineNote: 'kịp thời',
    }),
    at('mục III.3.2 gạch đầu dòng 1, vế sau', { name: commend, lead: chairs }),
    at('mục III.3.2 đoạn cuối', {
      name: 'Thẩm định hồ sơ đề nghị Bằng khen, trình Chủ tịch UBND tỉnh',
      lead: 'Sở Nội vụ',
      partners: ['Ban Thi đua – Khen thưởng tỉnh'],
      within: commend,
    }),
    at('mục IV.2 gạch đầu dòng 1', {
      name: 'Triển khai, đôn đốc phong trào thi đua ở các ban, ngành, đoàn thể, khu phố',
      lead: office,
    }),
    at('mục IV.2 gạch đầu dòng 2', {
      name: 'Tham mưu UBND phường tổng kết phong trào thi đua',
      lead: office,
      deadlineNote: 'lồng ghép vào Hội nghị đánh giá kết quả cải cách hành chính năm 2024',
    }),
    at('mục IV.2 gạch đầu dòng 3', {
      name: 'Tổng hợp, thẩm định, đề nghị khen tập thể, cá nhân xuất sắc trong phong trào',
      lead: office,
      partners: [
        'Bộ phận được giao chủ trì các nội dung cải cách hành chính',
        'Tư pháp – Hộ tịch',
        'Văn hóa – Xã hội',
        'Tài chính – Kế toán',
        'Bộ phận tiếp nhận và trả kết quả hiện đại',
      ],
    }),
    at('mục IV.2 gạch đầu dòng 4', {
      name: 'Làm đầu mối tập hợp giải pháp, sáng kiến tiêu biểu của các ban, ngành, đoàn thể, khu phố',
      lead: office,
    }),
    at('mục IV.3', {
      name: 'Phổ biến phong trào thi đua, nội dung cải cách hành chính của phường; đề nghị khen thưởng',
      lead: 'Văn hóa – Xã hội',
      partners: ['Các ngành có liên quan'],
    }),
    at('mục IV.4 gạch đầu dòng 1', { name: 'Vận động đoàn viên, hội viên hưởng ứng phong trào thi đua', lead: mass }),
    at('mục IV.4 gạch đầu dòng 2', {
      name: 'Giám sát cơ quan, đơn vị, cán bộ trong cải cách hành chính và thực hiện Kế hoạch',
      lead: mass,
    }),
    at('mục IV.4 gạch đầu dòng 3', {
      name: 'Gắn phong trào thi đua với các phong trào, cuộc vận động khác của Mặt trận và đoàn thể',
      lead: mass,
    }),
  ]),
)
