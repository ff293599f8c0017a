/** What is said to those who come by a way that is not open. */
export const whoMaySentences = {
  deadToken: 'Mã truy cập không đúng, đã hết hạn hoặc đã bị thu hồi. Tạo mã mới trong mục Tài khoản của tôi.',
  notByToken: 'Mã truy cập này không mở được địa chỉ này. Đăng nhập bằng trình duyệt, hoặc tạo mã có phạm vi phù hợp.',
  setUpSecondFactor:
    'Đơn vị yêu cầu người duyệt và quản trị đăng nhập hai bước. Bật đăng nhập hai bước trong mục Tài khoản của tôi rồi tiếp tục.',
}
