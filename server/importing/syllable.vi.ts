/** Whether a word can be a Vietnamese syllable: by its build alone, so that no list of words is needed. */

const onset = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?/
const nucleus =
  '(?:uye|uya|uyê|ươ|iê|yê|uô|oă|uâ|uê|uơ|oa|oe|oo|uy|ưa|ia|ua|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|oai|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)'
const coda = '(?:ng|nh|ch|c|m|n|p|t)?'
const rest = new RegExp(`^${nucleus}${coda}$`)
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Takes a word in NFC or NFD, any case. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(toneMarks)?.length ?? 0
  if (tones > 1) return false
  const plain = decomposed.replace(toneMarks, '').normalize('NFC')
  const begun = onset.exec(plain)?.[0] ?? ''
  // "gì" and "quý" have their only vowel in what looks like the onset.
  return rest.test(plain.slice(begun.length)) || /^gi(?:n|ng|m|p|t|ch|nh)?$/.test(plain)
}
