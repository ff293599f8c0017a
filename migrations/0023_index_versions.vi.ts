/** The methods of indices of provinces, as they were known when trends came to break at them. */
const of = (index_code: string, from_date: string, decision: string, source: string) => ({
  index_code,
  level: 'province',
  from_date,
  decision,
  source,
})

export const indexVersions = [
  of('par_index', '2017-12-31', 'QĐ 2948/QĐ-BNV năm 2017', 'bonoivu.cls.vn, khóa học 22610'),
  of('par_index', '2018-12-10', 'QĐ 2636/QĐ-BNV ngày 10/12/2018', 'thuvienphapluat.vn (dẫn trong QĐ 2637 của Huế)'),
  of('par_index', '2020-12-30', 'QĐ 1150/QĐ-BNV ngày 30/12/2020', 'sonoivu.namdinh.gov.vn, bài 863'),
  of('par_index', '2022-11-10', 'QĐ 876/QĐ-BNV ngày 10/11/2022', 'tintuc.thuvienphapluat.com, 43855'),
  of('par_index', '2024-12-05', 'QĐ 892/QĐ-BNV ngày 05/12/2024', 'nhansu.vn (dẫn trong QĐ 1234/2025 của Lâm Đồng)'),
  of('par_index', '2025-10-15', 'QĐ 1187/QĐ-BNV ngày 15/10/2025', 'nhansu.vn (dẫn trong QĐ 5666/2025 của Hà Nội)'),
  of('sipas', '2017-10-10', 'QĐ 2640/QĐ-BNV ngày 10/10/2017', 'hieuluat.vn'),
  of('sipas', '2023-12-11', 'QĐ 1001/QĐ-BNV ngày 11/12/2023', 'thuvienphapluat.vn'),
  of('dti', '2022-05-20', 'QĐ 922/QĐ-BTTTT ngày 20/5/2022', 'stttt.daknong.gov.vn'),
]
