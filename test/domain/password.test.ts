import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonWords } from '#domain/guessed-words.ts'
import { type PasswordFault, passwordFault, passwordFaults } from '#domain/password.ts'
import { passwordWords } from '#domain/password-words.vi.ts'

const owner = { username: 'nguyen.lan', displayName: 'Nguyễn Thị Ngọc Lan' }

describe('a password', () => {
  it.each<[PasswordFault | undefined, string]>([
    ['too_short', ''],
    ['too_short', 'mưa rào hè!'],
    ['too_short', '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂'],
    // Eleven letters, however many code points their marks are written with.
    ['too_short', 'ếếếếếabcdef'.normalize('NFD')],
    ['too_long', 'xưa nay vẫn thế '.repeat(13)],
    ['own_name', 'nguyen.lan2026'],
    ['own_name', 'NguyễnThịNgọcLan'],
    ['own_name', 'Nguyen Thi Ngoc Lan 1985'],
    ['own_name', '12nguyenlan!!!'],
    ['repeated', 'aaaaaaaaaaaa'],
    ['repeated', '112233221133'],
    ['repeated', 'lan1lan1lan1'],
    ['repeated', 'xuanhaxuanha'],
    ['repeated', 'abc abc abc abc'],
    ['keyboard_run', '123456789012'],
    ['keyboard_run', '0987654321qwerty'],
    ['keyboard_run', 'qwertyuiop12'],
    ['keyboard_run', '1qaz2wsx3edc'],
    ['keyboard_run', 'abcdefghijkl'],
    ['keyboard_run', 'Asdfghjkl;1234'],
    ['common', 'matkhau123456'],
    ['common', 'Mật khẩu 2026!'],
    ['common', 'M@tkh4u_1988'],
    ['common', 'VietNam@2026'],
    ['common', 'P@ssw0rd!2345'],
    ['common', 'hanoi-vietnam-75'],
    ['common', 'Admin@1230987'],
    ['common', 'ubndphuong2025'],
    ['common', '0912 480 573 61'],
    ['common', '!?-+ 1975-04-30'],
    [undefined, 'một mật khẩu đủ dài'],
    [undefined, 'bốn con ngựa ăn bún chả'],
    [undefined, 'k7#wQ2!mzR9x'],
    [undefined, 'Nguyễn Lan thích cá kho làng Vũ Đại'],
    [undefined, 'mưa rào mùa hạ'],
    [undefined, 'xxxmưa nắng thất thường'],
    [undefined, 'ba cây chụm lại '.repeat(12).trim()],
  ])('%s: %s', (fault, password) => {
    expect(passwordFault(password, owner)).toBe(fault)
  })

  it('reads alike however its marks are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 5, maxLength: 40 }), (password) => {
        expect(passwordFault(password.normalize('NFD'), owner)).toBe(passwordFault(password.normalize('NFC'), owner))
      }),
    )
  })

  it('made of one or two listed words is refused, whatever digits and capitals stand around', () => {
    const word = fc.constantFrom(...commonWords)
    const around = fc.stringMatching(/^[0-9.#-]{6,12}$/)
    fc.assert(
      fc.property(word, word, around, fc.boolean(), (first, second, digits, loud) => {
        const password = `${loud ? first.toUpperCase() : first}${digits}${second}`
        fc.pre(password.length >= 12)
        expect(passwordFault(password, { username: 'zz', displayName: 'Zz' })).toBeDefined()
      }),
    )
  })

  it('is not refused where it is random', () => {
    const random = fc.string({ unit: fc.constantFrom(...'bcdghkmprtvxyz2468#?'), minLength: 16, maxLength: 40 })
    let refused = 0
    fc.assert(
      fc.property(random, (password) => {
        if (passwordFault(password, owner) !== undefined) refused += 1
      }),
      { seed: 7, numRuns: 500 },
    )
    // The generator likes repetition; hardly any of the rest is refused.
    expect(refused).toBeLessThan(25)
  })

  it('that is refused is told why and what to do', () => {
    for (const fault of passwordFaults) expect(passwordWords[fault]).toMatch(/\. ?[A-ZĐ].*\.$/)
  })

  it('is held against a few hundred words, all folded', () => {
    expect(commonWords.size).toBeGreaterThan(400)
    for (const word of commonWords) expect(word).toMatch(/^[a-z]+$/)
  })
})
