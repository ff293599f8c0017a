/** What is said when a code names nothing. */
export const notFoundSentences = {
  unit: 'Không có đơn vị mang mã “{code}”, hoặc anh/chị không có quyền xem. Kiểm tra lại mã đơn vị.',
  parent: 'Không có tỉnh, thành phố mang mã “{code}”. Kiểm tra lại mã.',
  indicator: 'Không có chỉ số mang mã “{code}”. Xem danh mục chỉ số tại /api/indicators.',
  element: 'Không có ô số liệu mang mã “{code}” trong phiếu này. Xem danh mục tại /api/indicators.',
  plan: 'Không có kế hoạch mang mã “{code}”. Xem danh sách tại /api/plans.',
  task: 'Không có nhiệm vụ mang mã “{code}”, hoặc anh/chị không có quyền. Xem danh sách tại /api/tasks.',
  evidence: 'Không có tài liệu kiểm chứng này, hoặc anh/chị không có quyền xem.',
  duty: 'Không có báo cáo phải gửi mang mã “{code}” trong phạm vi của anh/chị. Tải lại lịch báo cáo rồi chọn lại.',
  campaign: 'Không có phong trào thi đua mang mã “{code}”, hoặc anh/chị không có quyền xem.',
  body: 'Không có tập thể mang mã “{code}”, hoặc anh/chị không có quyền xem.',
  initiative: 'Không có mô hình, giải pháp, sáng kiến mang mã “{code}”, hoặc anh/chị không có quyền xem.',
  commendation: 'Không có hồ sơ khen thưởng mang mã “{code}”, hoặc anh/chị không có quyền xem.',
  inspection: 'Không có cuộc kiểm tra mang mã “{code}”, hoặc anh/chị không có quyền xem.',
  round: 'Không có kỳ chấm điểm mang mã “{code}”, hoặc anh/chị không có quyền xem. Xem danh sách tại /api/rounds.',
  node: 'Không có tiêu chí chấm điểm mang mã “{code}” trong bộ chỉ số này. Xem cây tiêu chí của bộ.',
  scheme: 'Không có bộ chỉ số mang mã “{code}”. Xem danh sách tại /api/schemes.',
}
