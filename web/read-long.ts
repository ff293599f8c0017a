/**
 * Reads a long JSON text a stretch at a time, so that the page answers between the stretches. What comes out is what
 * JSON.parse makes of the text; refuses to judge the text more closely than JSON.parse judges its parts.
 */

/** Characters read in one go: a third of a frame on a slow telephone. */
const stretch = 96 * 1024

type Open = {
  isList: boolean
  /** What has been read of it; undefined while all of it lies in the unread part of what it stands in. */
  value: unknown[] | Record<string, unknown> | undefined
  /** Where its unread part begins: at a member. */
  unread: number
  /** Where its present member begins, and the colon after that member's name. */
  member: number
  colon: number
}

const read = new WeakSet<object>()

/** True of an answer that was read in stretches, and so is too long to be compared with another piece by piece. */
export function isLong(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && read.has(answer)
}

/** What was made of such an answer is as long. */
export function asLongAs<Made extends object>(answer: unknown, made: Made): Made {
  if (isLong(answer)) read.add(made)
  return made
}

/** `pause` lets the page answer; `most` is the length of a stretch. */
export async function readLong(text: string, pause = nextTurn, most = stretch): Promise<unknown> {
  if (text.length <= most) return JSON.parse(text)
  const path: Open[] = []
  let root: unknown
  let last = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    const inner = path.at(-1)
    if (sign === quote) at = endOfString(text, at)
    else if (sign === colon && inner) inner.colon = at
    else if (sign === openList || sign === openRecord)
      path.push({ isList: sign === openList, value: undefined, unread: at + 1, member: at + 1, colon: at })
    else if (sign === comma && inner) {
      if (at - last > most) {
        bringUp(text, path)
        take(text, inner, at)
        last = at
        await pause()
      }
      inner.member = at + 1
    } else if (sign === closeList || sign === closeRecord) {
      const closed = path.pop()
      if (closed?.value === undefined) continue
      take(text, closed, at)
      const around = path.at(-1)
      if (around === undefined) root = closed.value
      else around.unread = at + 1
    }
  }
  if (root === undefined) return JSON.parse(text)
  read.add(root as object)
  return root
}

const [quote, comma, colon] = [34, 44, 58]
const [openList, closeList, openRecord, closeRecord] = [91, 93, 123, 125]

function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  if (end < 0) throw new SyntaxError('a string without an end')
  return end
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1
  return slashes % 2 === 1
}

/** Gives all that is open a value of its own, each in what it stands in. */
function bringUp(text: string, path: readonly Open[]): void {
  for (const [depth, open] of path.entries()) {
    if (open.value !== undefined) continue
    open.value = open.isList ? [] : {}
    const around = path[depth - 1]
    if (around === undefined) continue
    take(text, around, around.member)
    if (around.isList) (around.value as unknown[]).push(open.value)
    else put(around.value as object, JSON.parse(text.slice(around.member, around.colon)), open.value)
  }
}

/** Reads the members from the first unread one to a place behind a whole one. */
function take(text: string, open: Open, to: number): void {
  const members = text.slice(open.unread, to).trim().replace(/^,|,$/g, '')
  open.unread = to + 1
  if (members.trim() === '') return
  if (open.isList) for (const one of JSON.parse(`[${members}]`)) (open.value as unknown[]).push(one)
  else for (const [name, value] of Object.entries(JSON.parse(`{${members}}`))) put(open.value as object, name, value)
}

/** As JSON.parse does: a member called __proto__ is a member like others. */
function put(record: object, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true })
}

/** Behind what the browser has waiting: a press, a frame. */
function nextTurn(): Promise<void> {
  return new Promise((turn) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      turn()
    }
    port2.postMessage(null)
  })
}
