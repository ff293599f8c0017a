/**
 * File names that every system, archive and mail programme keeps as they are: ASCII letters, digits, - and _ only.
 * It never says that two different titles get different names.
 */
const longest = 120

/** ['Xếp hạng', 'Thanh toán trực tuyến', '2026-Q3'], 'svg' → "Xep-hang_Thanh-toan-truc-tuyen_2026-Q3.svg". */
export function asciiFileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .map(asciiPart)
    .filter((part) => part !== '')
    .join('_')
    .slice(0, longest)
    .replace(/[-_]+$/, '')
  return `${stem === '' ? 'bang-chi-tieu' : stem}.${asciiPart(extension).toLowerCase()}`
}

/**
 * The header under which a browser saves a download: the name as its owner wrote it, and one that every program takes. It
 * never opens in the page.
 */
export function attachmentDisposition(name: string): string {
  const dot = name.lastIndexOf('.')
  const plain = dot < 0 ? asciiFileName([name], 'bin') : asciiFileName([name.slice(0, dot)], name.slice(dot + 1))
  // RFC 5987: these four are letters of the header itself.
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

function asciiPart(part: string): string {
  return part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐƉ]/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
