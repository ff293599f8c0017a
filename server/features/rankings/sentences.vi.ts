/** What is said about a request for a ranking. */
export const rankingSentences = {
  oneOnly: 'Chọn một trong hai: xếp hạng theo chỉ số (indicator) hoặc theo bộ chỉ số (scheme).',
}
