/**
 * Plan of a ward of Hải Phòng for 2025: the tasks of mục II and IV. Mục IV.2 says which department leads a field.
 * The annex, to which the plan leaves its list of tasks, is not in the text.
 */
import { haiPhongWardFields } from './hai-phong-ward-2025-fields.ts'
import { quarterly, regular, type TaskRow, tasksOf, tasksOfField, within } from './rows.ts'

const culture = 'Phòng Văn hoá – Xã hội'
const office = 'Văn phòng HĐND và UBND phường'
const economy = 'Phòng Kinh tế, Hạ tầng và Đô thị'
const publicCentre = 'Trung tâm sự nghiệp công'
const partners = ['Các phòng chuyên môn, đơn vị có liên quan']

/** A task of which the document names no time: the year of the plan. */
const year = (row: Omit<TaskRow, 'deadline'>): TaskRow => ({ ...row, deadline: within('2025') })
const bullet = (number: number) => `mục II.2.a gạch đầu dòng ${number}`

const direction = tasksOfField({ field: 'direction', lead: culture, partners, clause: bullet }, [
  year({ name: 'Điều hành đồng bộ các nhiệm vụ cải cách hành chính, lập kế hoạch rõ trách nhiệm' }),
  {
    name: 'Theo dõi, kiểm tra, đôn đốc nhiệm vụ do thành phố và phường giao',
    lead: office,
    deadline: regular,
    clause: `${bullet(2)}, câu 1; mục IV.2.b gạch đầu dòng 3`,
  },
  year({
    name: 'Hướng dẫn cải cách hành chính, nhất là tại Trung tâm phục vụ hành chính công',
    clause: `${bullet(2)}, câu 2`,
  }),
  year({ name: 'Đánh giá cải cách hành chính của phường theo Bộ chỉ số của thành phố', clause: bullet(3) }),
  year({
    name: 'Phát huy sự giám sát của báo chí; xử lý phản ánh về giải quyết thủ tục và thái độ công vụ',
    clause: bullet(4),
  }),
  year({
    name: 'Tạo điều kiện để người dân, tổ chức tham gia, giám sát cải cách hành chính',
    partners: ['Mặt trận Tổ quốc Việt Nam và tổ chức thành viên'],
    clause: bullet(5),
  }),
  year({
    name: 'Kiểm tra định kỳ, đột xuất các phòng, đơn vị sự nghiệp, trường học thuộc phường',
    deadlineNote: 'định kỳ và đột xuất',
    clause: 'mục II.1.(5)',
  }),
  year({
    name: 'Chỉ đạo lập, quán triệt, triển khai và kiểm tra kế hoạch cải cách hành chính năm 2025',
    product: 'Kế hoạch cải cách hành chính năm 2025',
    lead: 'Chủ tịch Ủy ban nhân dân phường',
    partners: [],
    clause: 'mục IV.1.a',
  }),
  year({
    name: 'Đề xuất, thí điểm mô hình, giải pháp, sáng kiến cải cách hành chính',
    lead: 'Các phòng chuyên môn, các đơn vị có liên quan',
    partners: [],
    clause: 'mục IV.1.b',
  }),
  {
    name: 'Báo cáo định kỳ kết quả cải cách hành chính',
    product: 'Báo cáo quý và báo cáo năm',
    lead: 'Trưởng các phòng chuyên môn, đơn vị có liên quan',
    partners: [culture],
    deadline: quarterly(2025),
    deadlineNote: 'trước ngày 10 của tháng cuối quý; Phòng Văn hoá – Xã hội tổng hợp, trình UBND phường gửi Sở Nội vụ',
    clause: 'mục IV.1.c',
  },
  year({
    name: 'Hướng dẫn Trung tâm sự nghiệp công tuyên truyền cải cách hành chính',
    partners: [publicCentre],
    clause: 'mục IV.2.a gạch đầu dòng 5',
  }),
  year({
    name: 'Đề xuất Chủ tịch UBND phường ban hành văn bản đôn đốc, chỉ đạo cải cách hành chính',
    product: 'Văn bản đôn đốc, chỉ đạo',
    lead: office,
    partners: [culture],
    clause: 'mục IV.2.b gạch đầu dòng 1',
  }),
  year({
    name: 'Đổi mới chuyên mục, chuyên trang cải cách hành chính có phản hồi ý kiến',
    lead: office,
    partners: [],
    clause: 'mục IV.2.b gạch đầu dòng 4',
  }),
  year({
    name: 'Đưa tin, bài, ý kiến người dân; nêu gương mô hình hay và phản ánh nơi chưa nghiêm túc',
    lead: office,
    partners: [],
    deadlineNote: 'kịp thời',
    clause: 'mục IV.2.b gạch đầu dòng 5',
  }),
  year({
    name: 'Đề xuất giải pháp duy trì, cải thiện chỉ số PCI; đối thoại với doanh nghiệp',
    lead: economy,
    partners: [],
    deadlineNote: 'đối thoại định kỳ, đột xuất',
    clause: 'mục IV.2.d gạch đầu dòng 2',
  }),
  year({
    name: 'Tuyên truyền cải cách hành chính trên hệ thống truyền thanh của phường',
    lead: publicCentre,
    partners: [],
    clause: 'mục IV.2.e',
  }),
  year({
    name: 'Làm đúng hạn các nhiệm vụ được giao chủ trì, báo cáo UBND phường khi vướng mắc',
    lead: 'Các phòng chuyên môn, đơn vị được giao nhiệm vụ',
    partners: [],
    clause: 'mục IV.2.g',
  }),
  year({
    name: 'Tham gia, giám sát việc cải cách hành chính của phường',
    lead: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức thành viên',
    partners: [publicCentre, 'Truyền thông, người dân, tổ chức và doanh nghiệp phường'],
    clause: 'mục IV.2.h',
  }),
  year({
    name: 'Báo cáo UBND phường các nội dung cần sửa đổi, bổ sung trong kế hoạch',
    lead: 'Các phòng chuyên môn, đơn vị liên quan',
    partners: [culture],
    deadlineNote: 'khi phát sinh',
    clause: 'mục IV đoạn cuối',
  }),
])

export const haiPhongWardTasks = tasksOf(direction, ...haiPhongWardFields)
