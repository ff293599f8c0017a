/** What is said about a range of periods. */
export const scorecardSentences = {
  sameKind: 'Từ kỳ và đến kỳ phải cùng loại: cùng là tháng, quý hoặc năm.',
  order: 'Đến kỳ phải sau hoặc bằng từ kỳ. Đổi lại hai kỳ.',
  tooLong: 'Khoảng thời gian tối đa 60 tháng. Chọn khoảng ngắn hơn.',
}
