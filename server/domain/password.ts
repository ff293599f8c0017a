/**
 * What makes a password too easy to guess. It refuses what guessers try first: known words, one's own name, repetition
 * and runs of the keyboard. It asks for no capitals or signs, which only make people write passwords down.
 */
import { commonWords } from './guessed-words.ts'
import { searchKey } from './unit.ts'

export const passwordFaults = ['too_short', 'too_long', 'own_name', 'common', 'repeated', 'keyboard_run'] as const
export type PasswordFault = (typeof passwordFaults)[number]

/** In characters as people count them, after marks are joined to their letters. */
export const shortestPassword = 12
export const longestPassword = 200

/** Something that the person is called: part of it does not protect. */
export type PasswordOwner = { username: string; displayName: string }

/** The first thing that is wrong with a password, or undefined for a good one. */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | undefined {
  const letters = [...password.normalize('NFC')]
  if (letters.length < shortestPassword) return 'too_short'
  if (letters.length > longestPassword) return 'too_long'
  const folded = searchKey(password).replaceAll(' ', '')
  if (isOwnName(folded, owner)) return 'own_name'
  if (isRepeated(folded)) return 'repeated'
  if (isKeyboardRun(folded)) return 'keyboard_run'
  if (isCommon(folded)) return 'common'
  return undefined
}

/** What stands besides the name must itself be worth guessing. */
const leastBesidesName = 6

function isOwnName(folded: string, { username, displayName }: PasswordOwner): boolean {
  const plain = folded.replace(/[^\p{L}\d]/gu, '')
  return [username, displayName]
    .map((name) => searchKey(name).replace(/[^\p{L}\d]/gu, ''))
    .filter((name) => name.length >= 3)
    .some((name) => plain.includes(name) && plain.replaceAll(name, '').length < leastBesidesName)
}

/** Fewer than five different characters, or a short piece over and over: "lan1lan1lan1". */
function isRepeated(folded: string): boolean {
  if (new Set(folded).size < 5) return true
  const longestPiece = Math.min(6, Math.floor(folded.length / 2))
  for (let piece = 1; piece <= longestPiece; piece += 1)
    if ([...folded].every((_, index) => folded[index] === folded[index % piece])) return true
  return false
}

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '!@#$%^&*()',
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/'],
]
const steps = new Set(
  runs.flatMap((run) => [...run].slice(1).flatMap((next, index) => [`${run[index]}${next}`, `${next}${run[index]}`])),
)

/** On average four or more neighbouring keys in a row: "1qaz2wsx3edc", "qwertyuiop12". */
function isKeyboardRun(folded: string): boolean {
  const characters = [...folded]
  const breaks = characters.filter((next, index) => index > 0 && !isStep(characters[index - 1] ?? '', next)).length
  return characters.length / (breaks + 1) >= 4
}

function isStep(left: string, right: string): boolean {
  return left === right || steps.has(left + right)
}

const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Nothing but one or two known words; digits and signs around them, or in place of letters, do not count. */
function isCommon(folded: string): boolean {
  const without = folded.replace(/[^a-z]/g, '')
  const untilLetters = folded.replace(/[^a-z]+$/, '')
  const read = [untilLetters, untilLetters.replace(/^[^a-z]+/, '')].map((text) =>
    text.replace(/[01345@$!]/g, (sign) => lookalikes[sign] ?? '').replace(/[^a-z]/g, ''),
  )
  return without === '' || [without, ...read].some(isOneOrTwo)
}

function isOneOrTwo(text: string): boolean {
  if (commonWords.has(text)) return true
  for (let cut = 1; cut < text.length; cut += 1)
    if (commonWords.has(text.slice(0, cut)) && commonWords.has(text.slice(cut))) return true
  return false
}
