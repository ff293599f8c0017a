/** Two leaves of phường Hương Bưởi on which the ward and its appraiser do not agree, as they may be read in full. */
import { codes } from '../units.ts'

export const storyUnit = codes.huongBuoi

export type Story = {
  /** Name of the leaf. */
  leaf: string
  self: { points: number } | { choice: string }
  note: string
  proof: { name: string; url: string }
  first: { points: number; note: string }
  comments: { side: 'unit' | 'parent'; text: string; at: string }[]
}

export const stories: Story[] = [
  {
    leaf: 'Tuyên truyền cải cách hành chính',
    self: { points: 100 },
    note: 'Phường đã đăng 12 tin, bài và tổ chức 06 buổi tuyên truyền tại tổ dân phố theo kế hoạch.',
    proof: {
      name: 'Báo cáo số 214/BC-UBND về công tác tuyên truyền năm 2026',
      url: 'https://huongbuoi.minhhoa.example/van-ban/214-bc-ubnd',
    },
    first: {
      points: 75,
      note: 'Kế hoạch giao 12 tin, bài; hồ sơ kiểm chứng mới có 9 tin, bài mở được đường dẫn.',
    },
    comments: [
      {
        side: 'parent',
        text: 'Đề nghị phường gửi đường dẫn của cả 12 tin, bài để đối chiếu.',
        at: '2026-11-18T02:40:00.000Z',
      },
      {
        side: 'unit',
        text: 'Ba bài tháng 9 đăng trên trang cũ, phường đang chuyển sang trang mới và sẽ bổ sung khi giải trình.',
        at: '2026-11-18T08:05:00.000Z',
      },
    ],
  },
  {
    leaf: 'Công khai dự toán, quyết toán ngân sách',
    self: { choice: 'yes' },
    note: 'Đã niêm yết tại trụ sở từ ngày 12/01/2026 và đăng trên trang thông tin điện tử của phường.',
    proof: {
      name: 'Biên bản niêm yết công khai dự toán năm 2026',
      url: 'https://huongbuoi.minhhoa.example/van-ban/bien-ban-niem-yet',
    },
    first: {
      points: 0,
      note: 'Có biên bản niêm yết dự toán; chưa có quyết định công khai quyết toán năm 2025.',
    },
    comments: [
      {
        side: 'parent',
        text: 'Phường kiểm tra lại quyết định công khai quyết toán năm 2025, hồ sơ hiện chưa có.',
        at: '2026-11-18T03:10:00.000Z',
      },
    ],
  },
]

/** Proofs of phường Hương Bưởi beside those of its stories. */
export const furtherProofs: { leaf: string; name: string; url: string }[] = [
  {
    leaf: 'Kế hoạch nêu đủ nhiệm vụ, sản phẩm, người chủ trì và thời hạn',
    name: 'Kế hoạch cải cách hành chính năm 2026 của phường',
    url: 'https://huongbuoi.minhhoa.example/van-ban/ke-hoach-cchc-2026',
  },
  {
    leaf: 'Ban hành quy chế làm việc của UBND',
    name: 'Quy chế làm việc của UBND phường Hương Bưởi',
    url: 'https://huongbuoi.minhhoa.example/van-ban/quy-che-lam-viec',
  },
]
