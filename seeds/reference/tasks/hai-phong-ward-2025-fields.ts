/** Plan of a ward of Hải Phòng for 2025: the tasks of fields b to g, led by the department that mục IV.2 names for each. */
import { regular, type TaskRow, tasksOfField, within } from './rows.ts'

const culture = 'Phòng Văn hoá – Xã hội'
const office = 'Văn phòng HĐND và UBND phường'
const serviceCentre = 'Trung tâm phục vụ hành chính công'
const economy = 'Phòng Kinh tế, Hạ tầng và Đô thị'
const partners = ['Các phòng chuyên môn, đơn vị có liên quan']

/** A task of which the document names no time: the year of the plan. */
const year = (row: Omit<TaskRow, 'deadline'>): TaskRow => ({ ...row, deadline: within('2025') })
const bullet = (letter: string, number: number) => `mục II.2.${letter} gạch đầu dòng ${number}`

const institutions = tasksOfField(
  { field: 'institutions', lead: office, partners, clause: (number) => bullet('b', number) },
  [
    year({ name: 'Nâng chất lượng xây dựng văn bản quy phạm pháp luật: đánh giá tác động, lấy ý kiến rộng rãi' }),
    year({ name: 'Rà soát, kiểm tra văn bản; trình công bố, xử lý văn bản hết hiệu lực, trái luật hoặc lỗi thời' }),
    year({
      name: 'Tổ chức, theo dõi, đánh giá thi hành pháp luật tại phường',
      deadlineNote: 'hàng năm',
      clause: `${bullet('b', 3)}, câu 1`,
    }),
    year({
      name: 'Phổ biến, giáo dục pháp luật bằng công nghệ thông tin và dữ liệu số hóa',
      clause: `${bullet('b', 3)}, câu 2`,
    }),
    year({ name: 'Thực hiện việc tiếp công dân của người đứng đầu', clause: 'mục IV.2.b gạch đầu dòng 2' }),
  ],
)

const procedures = tasksOfField(
  { field: 'procedures', lead: serviceCentre, partners, clause: (number) => bullet('c', number) },
  [
    year({
      name: 'Tiếp nhận, giải quyết hồ sơ trên môi trường điện tử, bớt hồ sơ trễ hẹn',
      clause: `${bullet('c', 1)}, câu 1`,
    }),
    {
      name: 'Theo dõi, chấn chỉnh tác phong, thái độ của công chức tại Trung tâm phục vụ hành chính công',
      deadline: regular,
      clause: `${bullet('c', 1)}, câu 2`,
    },
    year({
      name: 'Rà soát, thống kê và đề xuất đơn giản hóa thủ tục hành chính nội bộ',
      clause: `${bullet('c', 2)}, câu 1`,
    }),
    year({
      name: 'Luân chuyển hồ sơ nội bộ giữa các cơ quan bằng phương thức điện tử',
      clause: `${bullet('c', 2)}, câu 2`,
    }),
    year({ name: 'Chuẩn hóa, đơn giản hóa quy trình nghiệp vụ bằng công nghệ số', clause: `${bullet('c', 3)}, câu 1` }),
    year({
      name: 'Cung cấp dịch vụ công, thanh toán phí, lệ phí trực tuyến trên Cổng Dịch vụ công quốc gia',
      clause: `${bullet('c', 3)}, câu 2; mục IV.2.c`,
    }),
    year({
      name: 'Kiểm tra, giám sát cải cách thủ tục; rõ trách nhiệm phối hợp và của người đứng đầu',
      clause: `${bullet('c', 4)}, câu 1 và 2`,
    }),
    year({
      name: 'Giải quyết phản ánh, kiến nghị của người dân, doanh nghiệp gửi lãnh đạo đơn vị',
      deadlineNote: 'kịp thời',
      clause: `${bullet('c', 4)}, câu 3`,
    }),
    year({ name: 'Thực hiện cơ chế một cửa, một cửa liên thông', clause: 'mục IV.2.c' }),
    year({ name: 'Hướng dẫn, tiếp nhận thủ tục trên Cổng Dịch vụ công quốc gia', clause: 'mục IV.2.c' }),
    year({ name: 'Số hóa thủ tục hành chính', clause: 'mục IV.2.c' }),
    year({ name: 'Kiểm soát, đơn giản hóa thủ tục hành chính', clause: 'mục IV.2.c' }),
  ],
)

const organisation = tasksOfField(
  { field: 'organisation', lead: culture, partners, clause: (number) => bullet('d', number) },
  [
    year({ name: 'Sắp xếp, tổ chức lại bên trong cơ quan hành chính, đơn vị sự nghiệp công lập' }),
    {
      name: 'Rà soát, bổ sung chức năng, nhiệm vụ, cơ cấu của các cơ quan chuyên môn',
      deadline: regular,
      deadlineNote: 'theo hướng dẫn của Sở, ngành Thành phố',
    },
    year({ name: 'Tinh giản biên chế', deadlineNote: 'theo kế hoạch, lộ trình', clause: `${bullet('d', 3)}, câu 1` }),
    year({
      name: 'Ban hành văn bản về chế độ, chính sách cho cán bộ, công chức, viên chức khi sắp xếp bộ máy',
      product: 'Văn bản thực hiện chế độ, chính sách',
      clause: `${bullet('d', 3)}, câu 2`,
    }),
    year({ name: 'Phân cấp quản lý các lĩnh vực, trình sửa đổi, bổ sung quy định phân cấp', clause: bullet('d', 4) }),
  ],
)

const civilService = tasksOfField(
  { field: 'civil_service', lead: culture, partners, clause: (number) => bullet('đ', number - 1) },
  [
    year({
      name: 'Thực hiện quy định mới về quản lý cán bộ, công chức, viên chức',
      clause: `${bullet('đ', 1)}, vế đầu`,
    }),
    year({
      name: 'Cơ cấu, bố trí cán bộ, công chức, viên chức theo vị trí việc làm được duyệt',
      clause: `${bullet('đ', 1)}, các vế sau`,
    }),
    year({ name: 'Siết kỷ luật, kỷ cương, đề cao trách nhiệm và đạo đức công vụ' }),
    year({ name: 'Đổi mới đào tạo, bồi dưỡng gắn với vị trí việc làm' }),
    year({ name: 'Đổi mới đánh giá, phân loại cán bộ theo kết quả, sản phẩm công việc' }),
    year({
      name: 'Quản lý hồ sơ cán bộ, công chức, viên chức bằng công nghệ thông tin',
      clause: `${bullet('đ', 5)}, vế đầu`,
    }),
    year({
      name: 'Đôn đốc, kiểm tra trách nhiệm xử lý công việc của các phòng và hai trung tâm',
      clause: `${bullet('đ', 5)}, vế sau`,
    }),
  ],
)

const publicFinance = tasksOfField(
  { field: 'public_finance', lead: economy, partners, clause: (number) => bullet('e', number - 2) },
  [
    year({
      name: 'Thực hiện dự toán ngân sách, siết kỷ luật, tiết kiệm, chống lãng phí',
      clause: `${bullet('e', 1)}, câu 1 và 2`,
    }),
    year({
      name: 'Ưu tiên ngân sách cho nhiệm vụ thiết yếu, tiền lương, trợ cấp và an sinh xã hội',
      clause: `${bullet('e', 1)}, câu 2`,
    }),
    year({ name: 'Tạo nguồn cải cách tiền lương theo quy định hiện hành', clause: `${bullet('e', 1)}, câu 3` }),
    year({ name: 'Chi ngân sách theo dự toán, chặt chẽ và tiết kiệm' }),
    year({ name: 'Công khai ngân sách theo Luật Ngân sách nhà nước năm 2015' }),
    year({ name: 'Quản lý nhà nước về giá và tài sản công trên địa bàn phường' }),
    year({
      name: 'Siết kỷ luật ngân sách, gắn trách nhiệm người đứng đầu với việc quản lý tài chính',
      clause: `${bullet('e', 5)}, câu 1`,
    }),
    year({
      name: 'Khắc phục theo kết luận, kiến nghị của thanh tra, kiểm tra, kiểm toán về ngân sách',
      deadlineNote: 'kịp thời',
      clause: `${bullet('e', 5)}, câu 2`,
    }),
    year({
      name: 'Trình UBND phường duyệt kinh phí cải cách hành chính năm 2025',
      partners: [culture],
      clause: 'mục IV.2.d gạch đầu dòng 3',
    }),
  ],
)

const digital = tasksOfField(
  { field: 'digital_government', lead: culture, partners, clause: (number) => bullet('g', number) },
  [
    year({
      name: 'Ứng dụng công nghệ thông tin, chuyển đổi số xây dựng chính quyền điện tử, chính quyền số',
      clause: bullet('g', 1),
    }),
    year({ name: 'Áp dụng chính sách hỗ trợ cán bộ làm công nghệ thông tin', clause: `${bullet('g', 1)}, vế cuối` }),
    year({ name: 'Dùng nền tảng chia sẻ dữ liệu của thành phố (LGSP)', clause: `${bullet('g', 2)}, vế đầu` }),
    year({ name: 'Khai thác cơ sở dữ liệu quốc gia về dân cư', clause: `${bullet('g', 2)}, vế sau` }),
    year({ name: 'Duy trì phần mềm quản lý văn bản, hồ sơ của thành phố', clause: `${bullet('g', 3)}, vế đầu` }),
    year({ name: 'Duy trì, phát triển Cổng thông tin điện tử của phường', clause: `${bullet('g', 3)}, vế sau` }),
    year({
      name: 'Áp dụng, cải tiến hệ thống quản lý chất lượng TCVN ISO 9001:2015',
      clause: `${bullet('g', 4)}; mục IV.2.a gạch đầu dòng 4`,
    }),
    year({
      name: 'Đề xuất giải pháp nâng hạng chỉ số ứng dụng công nghệ thông tin và chỉ số chuyển đổi số',
      partners: [],
      clause: 'mục IV.2.a gạch đầu dòng 3',
    }),
  ],
)

export const haiPhongWardFields = [institutions, procedures, organisation, civilService, publicFinance, digital]
