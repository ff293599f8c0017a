/** Where a file of an edition differs, in words. */
export const verificationWords = {
  row: (name: string) => `dòng ${name}`,
  column: (name: string) => `cột ${name}`,
  columnAt: (at: number) => `cột thứ ${at}`,
  wholeTable: 'cả bảng',
  wholeChart: 'cả biểu đồ',
  rowsShown: (count: number) => `bảng ${count} dòng`,
  chartShown: (count: number) => `biểu đồ ${count} số`,
  chartData: 'bảng dữ liệu của biểu đồ',
  chartLabels: 'nhãn ghi lại số của biểu đồ',
  noLonger: 'không còn trong tệp',
  pictureChanged: 'hình khác với hình lập lại từ bản chốt; số trong hình không đọc được, cần xem bằng mắt',
  pictureDrawn: 'hình của bản chốt',
  stampPlace: 'Dòng ghi số bản chốt',
  stampMissing: 'tệp không còn dòng này',
  andMore: (count: number) => `và ${count} chỗ khác`,
}
