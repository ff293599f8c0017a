/** What is said of mergers: what a decree changes, what stands in its way, and how to mend it. */
import { formatInteger } from '../../domain/measure.ts'
import type { MergerFault, MergerFaultCode } from '../../domain/merger.ts'
import type { Unit } from '../../domain/unit.ts'
import { capitalised, dateName, lowerFirst, periodName, unitName } from '../../domain/wording.vi.ts'
import type { TouchedKind } from './contract.ts'

type Named = Pick<Unit, 'name' | 'kind' | 'code'>

/** "phường A, phường B và xã C". */
export function listed(units: readonly Named[]): string {
  const names = units.map(unitName)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
}

export function sourceLine(number: string, date: string): string {
  return `${number} ngày ${dateName(date)}`
}

/** A name that repeats what the kind already says; a numbered ward keeps its word ("Phường 5"). */
export const kindInName = /^(phường|xã|đặc khu)\s+(?!\d)/iu

const faults: Record<MergerFaultCode, (fault: { name: string; day: string }) => string> = {
  decree_after: ({ day }) =>
    `Ngày ban hành văn bản phải trước hoặc trùng ngày có hiệu lực ${day}. Sửa lại một trong hai ngày.`,
  parent_not_then: ({ name }) =>
    `Ngày này ${name} chưa thành lập hoặc đã thôi hoạt động. Chọn ngày khác hoặc tỉnh, thành phố khác.`,
  no_units: () => 'Chưa có đơn vị mới nào. Thêm ít nhất một đơn vị mới.',
  no_parts: () => 'Đơn vị mới chưa gồm đơn vị cũ nào. Chọn ít nhất một đơn vị, toàn bộ hoặc một phần.',
  twice: ({ name }) => `${capitalised(name)} đã có trong đơn vị mới này. Bỏ dòng trùng.`,
  whole_and_part: ({ name }) =>
    `${capitalised(name)} được nhập toàn bộ vào một đơn vị thì không vào đơn vị nào khác nữa. Chọn “một phần” ở mọi đơn vị nhận, hoặc bỏ bớt.`,
  part_left_over: ({ name }) =>
    `${capitalised(name)} chỉ nhập một phần nhưng phần còn lại chưa thuộc đơn vị nào. Thêm đơn vị nhận phần còn lại, kể cả khi đơn vị ấy giữ nguyên tên và mã cũ.`,
  not_begun: ({ name, day }) => `${capitalised(name)} chỉ có từ ngày ${day}. Chọn ngày có hiệu lực sau ngày đó.`,
  ended: ({ name, day }) =>
    `${capitalised(name)} đã thôi hoạt động ngày ${day}. Chọn đơn vị đang hoạt động, hoặc sửa ngày có hiệu lực.`,
  ends_already: ({ name, day }) =>
    `${capitalised(name)} đã được sắp xếp, hoạt động đến hết ngày ${day}. Hủy lần sắp xếp ấy trước, hoặc chọn đơn vị khác.`,
  kind_mismatch: ({ name }) =>
    `Loại đơn vị mới không hợp với ${name}: phường, xã, đặc khu chỉ hợp nhất với nhau; cơ quan chỉ hợp nhất với cơ quan. Chọn loại khác.`,
  code_twice: () => 'Hai đơn vị mới không được cùng mã. Sửa mã của một đơn vị.',
  code_in_use: ({ name }) =>
    `Mã này đang là mã của ${name}, đơn vị không sắp xếp lần này. Nhập mã khác, hoặc đưa đơn vị ấy vào sắp xếp.`,
  name_twice: () => 'Hai đơn vị mới cùng loại không được cùng tên. Sửa tên của một đơn vị.',
  name_in_use: ({ name }) => `Trong tỉnh, thành phố đã có ${name}, không sắp xếp lần này. Nhập tên khác.`,
  nothing_changes: ({ name }) =>
    `${capitalised(name)} giữ nguyên mã, tên và loại nên không có gì thay đổi. Sửa điều thay đổi, hoặc thêm đơn vị nhập vào.`,
}

export function faultSentence({ code, unit, date }: MergerFault): string {
  return faults[code]({ name: unit ? unitName(unit) : '', day: date ? dateName(date) : '' })
}

const months = (all: readonly string[]) => all.map((month) => lowerFirst(periodName(month))).join(', ')

const touchedWords: Record<TouchedKind, (name: string, count: string, detail: string) => string> = {
  drafts: (name, count, detail) =>
    `${name} đã nhập ${count} số liệu vào phiếu ${detail}, chưa nộp; từ đơn vị mới trở đi các số này không được tính. Cần nhập lại vào phiếu của đơn vị mới.`,
  plans: (name, count, detail) =>
    `${count} kế hoạch ${detail} ở lại ${name}, vẫn xem được. Đơn vị mới cần kế hoạch riêng.`,
  targets: (name, count) =>
    `${count} chỉ tiêu của ${name} không ràng buộc đơn vị mới. Giao lại chỉ tiêu cho đơn vị mới.`,
  tasks: (name, count) => `${count} lượt nhiệm vụ của ${name} chưa xong. Người của đơn vị cũ vẫn báo cáo tiếp được.`,
  actions: (name, count) =>
    `${count} việc sau họp giao ${name} chưa xong. Người của đơn vị cũ vẫn ghi kết quả được; cần thì giao lại cho đơn vị mới.`,
  reports: (name, count) =>
    `${count} báo cáo ${name} còn phải gửi từ ngày này vẫn ghi cho đơn vị cũ. Lập lại lịch báo cáo cho đơn vị mới.`,
  owners: (name, count) => `Phân công ${count} ô số liệu của ${name} không chuyển sang. Phân công lại ở đơn vị mới.`,
  due_days: (name, count) =>
    `${count} hạn nộp riêng của ${name} không áp dụng cho đơn vị mới. Đơn vị mới theo hạn của tỉnh, thành phố.`,
}

export const mergerSentences = {
  noParent: 'Không có tỉnh, thành phố nào mang mã này trong phạm vi quản trị của anh/chị.',
  noUnit: 'Không có đơn vị nào mang mã này trong phạm vi quản trị của anh/chị. Chọn trong danh sách.',
  kindInName: 'Ghi tên không kèm chữ “phường”, “xã”, “đặc khu”; loại đơn vị đã chọn ở ô bên.',
  provinceKind: 'Chỉ sắp xếp được phường, xã, đặc khu và cơ quan. Chọn loại khác.',
  previewNeeded: 'Xem trước thay đổi rồi mới thực hiện.',
  stale: 'Có thay đổi từ lúc anh/chị xem trước. Xem lại những gì thay đổi rồi thực hiện; nội dung đã nhập vẫn còn.',
  handedIn: (unit: Named, all: readonly string[]) =>
    `${capitalised(unitName(unit))} đã nộp phiếu ${months(all)}, là tháng sẽ thuộc đơn vị mới. Chọn ngày có hiệu lực muộn hơn; phiếu chưa duyệt thì có thể trả lại trước.`,
  noMerger: 'Không có lần sắp xếp này trong phạm vi quản trị của anh/chị.',
  dayHasCome: (on: string) =>
    `Sắp xếp có hiệu lực từ ngày ${dateName(on)} nên không hủy được. Nếu có quyết định khác, lập lần sắp xếp mới.`,
  recorded: (units: readonly Named[]) =>
    `Đã có số liệu, kế hoạch hoặc phân công ghi cho ${listed(units)}. Xóa các nội dung ấy rồi hủy.`,
  followed: (units: readonly Named[]) =>
    `${capitalised(listed(units))} đã được sắp xếp tiếp sau đó. Hủy lần sắp xếp sau trước.`,
  otherRoles: (names: readonly string[]) =>
    `${names.join(', ')} được giao vai trò riêng ở đơn vị mới. Bỏ các vai trò ấy rồi hủy.`,

  verdict: (on: string, ending: readonly Named[], beginning: readonly Named[], isFuture: boolean) =>
    `Từ ngày ${dateName(on)}, ${listed(ending)} ${isFuture ? 'sẽ ' : ''}thôi hoạt động; ${listed(beginning)} bắt đầu.`,
  historyWhole: (on: string, parts: readonly Named[]) =>
    parts.length === 1
      ? `Số liệu trước ngày ${dateName(on)} lấy của ${listed(parts)}, so sánh được.`
      : `Số liệu trước ngày ${dateName(on)} là tổng của ${listed(parts)}, so sánh được.`,
  historyPartly: (on: string, parts: readonly Named[]) =>
    `${capitalised(listed(parts))} chỉ nhập một phần nên số liệu trước ngày ${dateName(on)} không so sánh được.`,
  historyCut: (on: string) =>
    `Số liệu trước ngày ${dateName(on)} là của các đơn vị nhập toàn bộ; có nơi trước đó chỉ nhập một phần, nên xa hơn nữa không so sánh được.`,
  codeReused: (code: string, before: Named, lastDay: string, after: Named, on: string) =>
    `Mã ${code} là ${unitName(before)} (cũ) đến hết ngày ${dateName(lastDay)}, là ${unitName(after)} (mới) từ ngày ${dateName(on)}. Số liệu hai bên không lẫn vào nhau.`,
  touched: (kind: TouchedKind, unit: Named, count: number, detail = '') =>
    capitalised(
      touchedWords[kind](
        kind === 'drafts' ? capitalised(unitName(unit)) : unitName(unit),
        formatInteger(count),
        detail,
      ),
    ),
  draftMonths: months,
  planYears: (years: readonly number[]) => `năm ${[...new Set(years)].join(', ')}`,
  people: (carried: number, left: number, isFuture: boolean) =>
    [
      ...(carried === 0
        ? []
        : [
            `${formatInteger(carried)} vai trò được giao thêm ở đơn vị mới ngay khi thực hiện${isFuture ? ', dù chưa đến ngày có hiệu lực' : ''}; vai trò ở đơn vị cũ vẫn giữ để xem và sửa số liệu cũ.`,
          ]),
      ...(left === 0
        ? []
        : [`${formatInteger(left)} vai trò không chuyển. Giao vai trò ở đơn vị mới trong mục Người dùng.`]),
    ].join(' ') || 'Không có ai giữ vai trò ở các đơn vị này.',
  summary: (from: readonly Named[], into: readonly Named[]) => {
    const verb =
      into.length === 1
        ? from.length === 1
          ? 'trở thành'
          : 'hợp nhất thành'
        : from.length === 1
          ? 'chia thành'
          : 'sắp xếp thành'
    return `${capitalised(listed(from))} ${verb} ${listed(into)}`
  },
}
