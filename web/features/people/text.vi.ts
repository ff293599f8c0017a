/** Sentences of the pages of people. */
import type { AccountItem } from '#contract/accounts'
import { formatInteger } from '#domain/measure.ts'
import type { Role } from '#domain/permission.ts'
import { roleWords } from '#domain/wording.vi.ts'
import { momentName } from '../../text/moment.vi.ts'
import type { Counts, Standing } from './standing.ts'

type Ended = { sessions: number; tokens: number }

/** "Đã kết thúc 2 phiên và 1 mã truy cập." */
function endedWords({ sessions, tokens }: Ended): string {
  const parts = [
    ...(sessions > 0 ? [`${formatInteger(sessions)} phiên đăng nhập`] : []),
    ...(tokens > 0 ? [`${formatInteger(tokens)} mã truy cập`] : []),
  ]
  return parts.length === 0 ? '' : ` Đã kết thúc ${parts.join(' và ')}.`
}

type Person = Pick<AccountItem, 'displayName' | 'username' | 'roles'>
const rolesLine = ({ roles }: Person) =>
  roles.map(({ role, unit }) => `${roleWords[role].toLowerCase()} của ${unit.label}`).join('; ')

export const text = {
  title: 'Người dùng',
  verdict: ({ all, neverIn, expired, disabled }: Counts) =>
    [
      `${formatInteger(all)} người`,
      ...(neverIn > 0 ? [`${formatInteger(neverIn)} chưa vào lần nào`] : []),
      ...(expired > 0 ? [`${formatInteger(expired)} lời mời đã hết hạn`] : []),
      ...(disabled > 0 ? [`${formatInteger(disabled)} đã khóa`] : []),
    ].join(', '),
  lead: 'Những người có vai trò ở đơn vị anh/chị quản trị hoặc đơn vị trực thuộc. Bấm vào tên để sửa, tạo đường dẫn mới hoặc khóa.',
  add: 'Thêm người',
  importCsv: 'Nhập từ bảng (CSV)',
  found: (found: number, all: number) => `${formatInteger(found)}/${formatInteger(all)} người`,
  none: 'Không có ai khớp với các điều kiện đang chọn. Bỏ bớt điều kiện để xem thêm.',
  more: (count: number) => `Hiện thêm ${formatInteger(count)} người`,
  columns: ['Họ tên', 'Vai trò', 'Tình trạng', 'Vào lần cuối', 'Bước hai'] as const,
  never: 'chưa vào',
  factorOn: 'đã bật',
  factorOff: 'chưa bật',
  until: (moment: string) => `đường dẫn đến ${moment}`,
  filters: {
    name: 'Tìm tên, không cần dấu',
    unit: 'Đơn vị và trực thuộc',
    allUnits: 'Tất cả đơn vị',
    role: 'Vai trò',
    allRoles: 'Tất cả vai trò',
    standing: 'Tình trạng',
    allStandings: 'Tất cả tình trạng',
  },
  standing: {
    active: 'Đang dùng',
    never: 'Chưa vào lần nào',
    invited: 'Đang chờ nhận lời mời',
    expired: 'Lời mời đã hết hạn',
    disabled: 'Đã khóa',
    sample: 'Tài khoản minh họa',
  } satisfies Record<Standing, string>,
  roles: {
    legend: 'Vai trò và đơn vị',
    role: (number: number) => `Vai trò ${number}`,
    unit: (number: number) => `Đơn vị của vai trò ${number}`,
    add: 'Thêm vai trò',
    remove: 'Bỏ',
    removeName: (number: number) => `Bỏ vai trò ${number}`,
    chooseUnit: 'Chọn một đơn vị trong danh sách.',
    twice: 'Vai trò này ở đơn vị này đã có ở dòng trên. Bỏ một dòng.',
    means: {
      clerk: 'Nhập và nộp phiếu số liệu của đơn vị.',
      approver: 'Xem, duyệt, trả lại và mở lại phiếu của đơn vị và các đơn vị trực thuộc.',
      leader: 'Xem mọi kết quả của đơn vị và trực thuộc, kể cả số tạm tính. Không nhập, không duyệt.',
      administrator: 'Quản lý người dùng, hạn nộp và cài đặt. Không thấy số liệu chưa duyệt.',
    } satisfies Record<Role, string>,
  },
  form: {
    title: 'Thông tin và vai trò',
    displayName: 'Họ tên',
    username: 'Tên đăng nhập',
    usernameHint:
      'Gợi ý từ họ tên, sửa được. 3 đến 40 ký tự: chữ thường không dấu, số, dấu chấm, gạch. Về sau không đổi.',
    email: 'Thư điện tử (không bắt buộc)',
    emailHint: 'Để nhắc hạn nộp qua thư, khi máy chủ có cài đặt gửi thư.',
    add: 'Thêm và tạo đường dẫn mời',
    adding: 'Đang thêm…',
    save: 'Lưu thay đổi',
    saved: (ended: Ended) => `Đã lưu.${endedWords(ended)}`,
    rolesEnd:
      'Đổi vai trò thì mọi phiên đăng nhập và mã truy cập của người này kết thúc; người đó đăng nhập lại là được.',
  },
  newPerson: {
    title: 'Thêm người dùng',
    lead: 'Anh/chị không đặt mật khẩu hộ. Hệ thống tạo một đường dẫn dùng một lần, người được mời mở ra và tự chọn mật khẩu.',
    added: (name: string) => `Đã thêm ${name}. Gửi đường dẫn này cho người đó`,
    another: 'Thêm người nữa',
    open: 'Mở trang của người này',
  },
  link: {
    title: { join: 'Lời mời', reset: 'Đặt lại mật khẩu' },
    what: { join: 'Đường dẫn mời', reset: 'Đường dẫn đặt lại mật khẩu' },
    noneOpen: {
      join: 'Hiện không có đường dẫn nào dùng được.',
      reset: 'Người này quên mật khẩu thì tạo một đường dẫn để tự đặt lại. Mật khẩu cũ dùng được đến khi đặt xong.',
    },
    open: (until: string) => `Có một đường dẫn đang chờ, dùng được đến ${until}. Đường dẫn đã tạo không xem lại được.`,
    make: { join: 'Tạo đường dẫn mời mới', reset: 'Tạo đường dẫn đặt lại mật khẩu' },
    made: 'Đã tạo. Đường dẫn cũ, nếu có, không còn dùng được.',
    revoke: 'Thu hồi đường dẫn',
    revoked: 'Đã thu hồi đường dẫn.',
    note: (until: string) => `Dùng được một lần, đến ${until}. Chỉ hiện ở đây một lần; lỡ mất thì tạo đường dẫn mới.`,
    letter: 'Tin nhắn soạn sẵn, gửi qua Zalo hoặc thư',
    copyLetter: 'Sao chép tin nhắn',
  },
  letter: {
    join: (person: Person, address: string, until: string) =>
      `Chào anh/chị ${person.displayName},\n\nAnh/chị được mời dùng chương trình Bảng chỉ tiêu với vai trò ${rolesLine(person)}.\n\nMở đường dẫn sau để tự chọn mật khẩu (dùng một lần, đến ${until}):\n${address}\n\nTên đăng nhập: ${person.username}\n\nXin không chuyển tiếp tin này cho người khác.`,
    reset: (person: Person, address: string, until: string) =>
      `Chào anh/chị ${person.displayName},\n\nMở đường dẫn sau để đặt lại mật khẩu chương trình Bảng chỉ tiêu (dùng một lần, đến ${until}):\n${address}\n\nTên đăng nhập: ${person.username}\n\nNếu không đề nghị đặt lại mật khẩu, anh/chị báo ngay cho quản trị. Xin không chuyển tiếp tin này cho người khác.`,
  },
  person: {
    verdict: {
      active: (name: string) => name,
      never: (name: string) => `${name} đã đặt mật khẩu nhưng chưa vào lần nào`,
      invited: (name: string) => `${name} chưa nhận lời mời`,
      expired: (name: string) => `${name} chưa vào được: lời mời đã hết hạn`,
      disabled: (name: string) => `Tài khoản của ${name} đang khóa`,
      sample: (name: string) => name,
    } satisfies Record<Standing, (name: string) => string>,
    since: (account: AccountItem) =>
      `Tên đăng nhập ${account.username}. Tạo lúc ${momentName(account.createdAt)}. ${
        account.lastSignInAt === null ? 'Chưa vào lần nào.' : `Vào lần cuối lúc ${momentName(account.lastSignInAt)}.`
      }`,
    notManageable:
      'Người này còn giữ vai trò ở đơn vị ngoài phạm vi của anh/chị nên anh/chị chỉ xem được. Cần sửa thì đề nghị quản trị cấp trên.',
    isSelf: 'Đây là tài khoản của chính anh/chị. Mật khẩu, bước hai và phiên đăng nhập nằm ở mục',
    audit: (name: string) => `Xem những việc ${name} đã làm trong nhật ký`,
  },
  factor: {
    on: 'Đăng nhập hai bước đang bật',
    off: 'Đăng nhập hai bước chưa bật',
    ownDoing: 'Mỗi người tự bật ở mục Tài khoản của tôi. Bắt buộc hay không là ở trang Cài đặt.',
    reset: 'Đặt lại bước hai',
    resetMeans:
      'Dùng khi người này mất điện thoại và hết mã dự phòng. Bước hai bị tắt, mọi phiên đăng nhập kết thúc; người đó vào lại bằng mật khẩu rồi tự bật lại. Trước khi làm, hãy chắc rằng chính người đó đề nghị.',
    resetConfirm: 'Đặt lại bước hai',
    wasReset: 'Đã đặt lại. Người này vào bằng mật khẩu rồi bật lại bước hai.',
  },
  tokens: {
    title: (count: number) => `${formatInteger(count)} mã truy cập`,
    until: (moment: string) => `đến ${moment}`,
    revoke: 'Thu hồi',
    revokeName: (name: string) => `Thu hồi mã “${name}”`,
  },
  disable: {
    title: 'Khóa tài khoản',
    note: 'Dùng khi người này nghỉ việc, chuyển công tác hoặc nghi lộ mật khẩu. Những gì đã làm vẫn giữ nguyên tên.',
    act: 'Khóa tài khoản',
    means: (name: string) =>
      `${name} bị đưa ra ngay ở lần bấm tiếp theo, mọi mã truy cập và đường dẫn ngừng dùng được, và không đăng nhập được nữa cho đến khi mở khóa.`,
    confirm: 'Khóa ngay',
    done: (ended: Ended) => `Đã khóa.${endedWords(ended)}`,
  },
  enable: {
    title: 'Mở khóa tài khoản',
    note: 'Tài khoản đang khóa nên không đăng nhập được.',
    act: 'Mở khóa',
    means: (name: string) =>
      `${name} đăng nhập lại được bằng mật khẩu cũ, với các vai trò như trước. Mã truy cập cũ không sống lại.`,
    confirm: 'Mở khóa',
    done: 'Đã mở khóa.',
  },
  importing: {
    title: 'Nhập người dùng từ bảng',
    lead: 'Mỗi người một dòng: họ tên, tên đăng nhập, thư điện tử, vai trò, mã đơn vị. Dán từ Excel (chọn cả dòng tiêu đề rồi Ctrl+C) hoặc chọn tệp CSV. Nhiều vai trò thì nối bằng dấu cộng.',
    template: {
      head: ['Họ tên', 'Tên đăng nhập', 'Thư điện tử', 'Vai trò', 'Mã đơn vị'],
      example: ['Nguyễn Văn Mẫu', 'maunv', '', 'Nhập liệu'],
    },
    templateName: 'mau-nguoi-dung.csv',
    downloadTemplate: 'Tải tệp mẫu (.csv)',
    file: 'Chọn tệp CSV',
    fileRead: (name: string) => `Đã đọc tệp ${name} vào ô dưới.`,
    paste: 'Bảng người dùng (dán vào đây, hoặc chọn tệp ở trên)',
    placeholder: 'Họ tên; Tên đăng nhập; Thư điện tử; Vai trò; Mã đơn vị',
    look: 'Xem trước',
    looking: 'Đang đọc…',
    nothingYet: 'Chưa tạo tài khoản nào ở bước này.',
    fileFaults: {
      too_large: 'Tệp lớn hơn 600 kB. Chia thành nhiều tệp nhỏ hơn.',
      workbook: 'Đây là tệp Excel. Trong Excel chọn Lưu thành, kiểu “CSV UTF-8”, hoặc bôi đen bảng rồi dán vào ô dưới.',
      not_utf8:
        'Tệp không theo bảng mã Unicode nên chữ Việt sẽ sai. Lưu lại kiểu “CSV UTF-8”, hoặc dán bảng vào ô dưới.',
    },
    verdict: (sound: number, faulty: number) =>
      faulty === 0
        ? `${formatInteger(sound)} người, dòng nào cũng đúng`
        : `${formatInteger(faulty)} dòng cần sửa, ${formatInteger(sound)} dòng đúng`,
    mendFirst:
      'Chưa tạo tài khoản nào. Sửa các dòng dưới đây trong bảng rồi xem trước lại; chỉ tạo khi dòng nào cũng đúng.',
    ready: 'Chưa tạo tài khoản nào. Bấm nút dưới đây để tạo tất cả cùng một lúc.',
    preview: 'Các dòng đã đọc',
    columns: ['Dòng', 'Họ tên', 'Tên đăng nhập', 'Thư điện tử', 'Vai trò'] as const,
    blank: '(trống)',
    create: (count: number) => `Tạo ${formatInteger(count)} tài khoản`,
    creating: 'Đang tạo…',
    back: 'Sửa bảng',
    created: (count: number) => `Đã tạo ${formatInteger(count)} tài khoản`,
    linksLead:
      'Mỗi người một đường dẫn, dùng được một lần. Các đường dẫn chỉ hiện ở đây một lần: hãy sao chép hoặc tải về trước khi rời trang, và xóa tệp sau khi đã gửi hết.',
    linksCaption: 'Đường dẫn mời của từng người',
    linkColumns: ['Họ tên', 'Tên đăng nhập', 'Đường dẫn', 'Dùng được đến'],
    linksName: 'duong-dan-moi.csv',
    copyAll: (count: number) => `Sao chép cả ${formatInteger(count)} đường dẫn`,
    downloadLinks: 'Tải tệp CSV',
    linkOf: (name: string) => `đường dẫn của ${name}`,
  },
}
