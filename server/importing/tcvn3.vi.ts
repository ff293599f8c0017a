/**
 * TCVN 5712:1993, third set (VN3, "ABC"), as the faces .VnTime, .VnArial … show it: one byte above 0xA0 for each Vietnamese
 * letter, written in files as the Latin-1 letter of that byte. The faces whose names end in H show capitals; the set itself
 * has no accented capitals but Ă Â Ê Ô Ơ Ư Đ.
 */

/** Bytes 0xA1 to 0xFE in order; a space where the set has no letter. */
const letters = [
  // A1 to AF
  'ĂÂÊÔƠƯĐăâêôơưđ ',
  // B0 to BF
  '     àảãáạ ằẳẵắ ',
  // C0 to CF
  '      ặầẩẫấậè ẻẽ',
  // D0 to DF
  'éẹềểễếệìỉ   ĩíịò',
  // E0 to EF
  ' ỏõóọồổỗốộờởỡớợù',
  // F0 to FE
  ' ủũúụừửữứựỳỷỹýỵ',
].join('')

export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  [...letters].flatMap((letter, index): [string, string][] =>
    letter === ' ' ? [] : [[String.fromCharCode(0xa1 + index), letter]],
  ),
)
