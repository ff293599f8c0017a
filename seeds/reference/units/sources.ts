/** Where codes and names of units come from, and what the sources do not say. */

export const dataset2026 =
  'github.com/thanglequoc/vietnamese-provinces-database@cd580632 (MIT), danh mục đơn vị hành chính ngày 25/7/2026'

export const dataset2025 =
  'github.com/thanglequoc/vietnamese-provinces-database@fc33b741 (MIT), danh mục ba cấp trước ngày 01/7/2025'

/** The official codes of the 63 provinces until then. */
export const codes2004 = 'Quyết định 124/2004/QĐ-TTg ngày 08/7/2004 (danh mục và mã số đơn vị hành chính)'

/** First day given to units whose beginning no source at hand states; always said in the unit's own source. */
export const unknownStart = '2000-01-01'
export const startNotStated = 'ngày bắt đầu không nêu trong nguồn, ghi 01/01/2000 làm mốc'
