/** What the commands about the site itself say: configuration, schema, accounts, room, and the look over everything. */
import type { Config } from '../config.ts'
import { formatInteger } from '../domain/measure.ts'
import { momentName } from '../domain/wording.vi.ts'
import type { Room } from '../operations/disk.ts'
import type { Finding } from '../operations/doctor.ts'
import type { Told } from '../operations/refused.ts'

const megabytes = (bytes: number) => formatInteger(Math.floor(bytes / 1_048_576))

export const configWords = {
  about: 'Kiểm tra cấu hình (biến môi trường) và nói chương trình hiểu ra sao; không in bí mật nào.',
  lines: (config: Config): string[] => [
    'Cấu hình đúng (configuration is right):',
    `  BCT_MODE          ${config.mode}`,
    `  HOST, PORT        ${config.host}:${config.port}`,
    `  BCT_URL           ${config.publicUrl ?? 'chưa đặt'}`,
    `  BCT_DATA          ${config.dataFolder}`,
    `  DATABASE_URL      ${config.databaseUrl === undefined ? 'chưa đặt: dùng SQLite' : 'PostgreSQL'}`,
    `  BCT_TRUSTED_PROXIES ${config.trustedProxies.join(', ') || 'không có'}`,
    `  BCT_BACKUPS       ${config.backups.folder}`,
    `  BCT_BACKUP_AT     ${config.backups.at ?? 'không tự sao lưu'}`,
    `  BCT_BACKUP_PASSPHRASE ${config.backups.passphrase === undefined ? 'chưa đặt: không mã hóa' : 'đã đặt'}`,
    `  BCT_METRICS_PORT  ${config.metrics.port ?? 'chưa đặt'}`,
    `  BCT_METRICS_TOKEN ${config.metrics.token === undefined ? 'chưa đặt' : 'đã đặt'}`,
    `  SMTP_URL          ${config.smtp === undefined ? 'chưa đặt: không gửi thư' : `đã đặt, gửi từ ${config.smtp.from}`}`,
  ],
}

export const freeSpaceWords = {
  about: 'Trả lại 64 MB dự phòng khi ổ đĩa đầy, để chương trình và người quản trị dọn dẹp được.',
  released: ({ free }: Room) =>
    `Đã trả lại phần dự phòng; ổ đĩa còn trống ${megabytes(free)} MB. Dọn hoặc mở rộng ổ đĩa cho còn từ 1 GB; lần khởi động sau phần dự phòng được đặt lại (ballast released).`,
  none: ({ free }: Room) =>
    `Không có phần dự phòng để trả lại; ổ đĩa còn trống ${megabytes(free)} MB. Dọn hoặc mở rộng ổ đĩa (no ballast).`,
}

export const migrateWords = {
  about: 'Nâng cấp cấu trúc dữ liệu sau khi sao lưu; chương trình cũng tự làm việc này khi khởi động.',
  dryRun: 'chạy thử trên một bản sao tạm, không đổi gì',
  nothing: 'Cấu trúc dữ liệu đã đúng với phiên bản chương trình (nothing to migrate).',
  onlyNew: (names: readonly string[]) => `Cơ sở dữ liệu chưa có gì; sẽ chạy: ${names.join(', ')}`,
  backedUp: (file: string) => `Đã sao lưu vào ${file} trước khi nâng cấp.`,
  migrated: (names: readonly string[]) => `Đã nâng cấp cấu trúc dữ liệu: ${names.join(', ')}`,
  tried: (names: readonly string[], seconds: number) =>
    `Chạy thử trên bản sao: nâng cấp được, hết khoảng ${formatInteger(seconds)} giây cả sao lưu và nạp lại; sẽ chạy: ${names.join(', ')}. Dữ liệu thật chưa đổi gì (dry run).`,
  pendingFirst: {
    vi: 'Cấu trúc dữ liệu chưa đúng với phiên bản chương trình. Khởi động chương trình, hoặc chạy npm run admin -- migrate, rồi làm lại.',
    en: 'pending migrations',
  },
}

export const accountWords = {
  about: 'Tạo tài khoản quản trị với đường dẫn một lần; tên đã có thì tạo đường dẫn đặt lại mật khẩu.',
  displayName: 'họ tên, ví dụ "Nguyễn Thị Lan"; cần có khi tạo mới',
  province: 'mã tỉnh, thành phố mà người này quản trị; cần có khi tạo mới',
  secondFactorOff: 'tắt đăng nhập hai bước của tài khoản đã có, khi mất điện thoại và hết mã dự phòng',
  wrongName: {
    vi: 'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới.',
    en: 'invalid username',
  },
  noDisplayName: {
    vi: 'Chưa có tài khoản tên này. Để tạo mới, thêm --display-name "Họ tên" (2 đến 80 chữ) và --province MÃ.',
    en: 'no such account; --display-name and --province are needed to create it',
  },
  noProvince: (codes: readonly string[]): Told => ({
    vi: `Thêm --province với một trong các mã: ${codes.join(', ')}`,
    en: 'unknown province',
  }),
  disabled: {
    vi: 'Tài khoản tên này đang bị khóa. Mở khóa trong trang quản trị, hoặc chọn tên khác.',
    en: 'the account is disabled',
  },
  created: (username: string) => `Đã tạo tài khoản quản trị ${username}.`,
  renewed: (username: string, isOff: boolean) =>
    `Đã tạo đường dẫn đặt lại mật khẩu cho ${username}${isOff ? ' và tắt đăng nhập hai bước' : ''}; các đường dẫn trước không dùng được nữa.`,
  link: (address: string, expiresAt: string) =>
    `Mở ${address.startsWith('/') ? `địa chỉ của trang, thêm ${address},` : address} và đặt mật khẩu; dùng một lần, đến ${momentName(expiresAt)} (one-time link).`,
}

const marks = { good: 'ok  ', warning: 'CHÚ Ý', bad: 'HỎNG' } as const

export const doctorWords = {
  about:
    'Xem xét toàn bộ: cấu hình, quyền thư mục, cơ sở dữ liệu, chỗ trống, bản sao lưu, tệp minh chứng; không sửa gì.',
  line: ({ state, vi, en }: Finding) => `${marks[state].padEnd(6)}${vi} (${en})`,
  letters: (missing: readonly string[]): Told => ({
    vi:
      missing.length === 0
        ? 'Đủ phông chữ để vẽ biểu đồ và tài liệu'
        : `Thiếu phông chữ ${missing.join(', ')}; cài lại bằng npm ci --include=dev`,
    en: 'fonts',
  }),
  sum: (bad: number, warnings: number) =>
    bad + warnings === 0
      ? 'Mọi thứ đều tốt (all is well).'
      : `${bad} mục hỏng, ${warnings} mục cần chú ý (${bad} bad, ${warnings} warnings).`,
}
