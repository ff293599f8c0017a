/**
 * What the meeting on the second quarter of 2026 decided in Thành phố Minh Họa, and what had come of it by the autumn. Each
 * action answers a story of the figures: where it was done the third quarter shows it, and where it was not it shows that too.
 */
import type { SeedAction } from '../shapes.ts'
import { codes, province, unitOf } from './units.ts'

const decided = { meeting: province, decidedOn: '2026-07-15' }

/** Phường Nắng Mai and phường Trúc Xinh climb in the third quarter. */
const atNangMai: SeedAction = {
  ...decided,
  unit: unitOf(codes.nangMai),
  indicator: 'online_payment',
  issue: 'Bố trí điểm hướng dẫn người dân thanh toán trực tuyến ngay khi nộp hồ sơ',
  owner: 'UBND phường Nắng Mai',
  due: '2026-08-31',
  result: 'Đã bố trí 02 bàn hướng dẫn tại Bộ phận Một cửa và niêm yết mã QR từ ngày 20/07/2026.',
  closedOn: '2026-08-28',
}
const atTrucXinh: SeedAction = {
  ...decided,
  unit: unitOf(codes.trucXinh),
  indicator: 'online_payment',
  issue: 'Rà soát các thủ tục có thu phí, lệ phí chưa mở thanh toán trực tuyến và mở đủ',
  owner: 'Trung tâm Phục vụ hành chính công phường Trúc Xinh',
  due: '2026-08-15',
  result: 'Đã mở thanh toán trực tuyến cho các thủ tục còn lại từ ngày 10/08/2026.',
  closedOn: '2026-08-14',
}

const forAll: SeedAction = {
  ...decided,
  unit: province,
  indicator: 'online_payment',
  issue: 'Hướng dẫn các phường, xã, đặc khu thống kê thống nhất hồ sơ có thu phí, lệ phí',
  owner: 'Sở Nội vụ',
  due: '2026-07-31',
  result: 'Đã có công văn hướng dẫn và trao đổi trực tuyến với các phường, xã, đặc khu.',
  closedOn: '2026-07-30',
}

/** Xã Đồi Sim goes on falling, and nobody has said why. */
const atDoiSim: SeedAction = {
  ...decided,
  unit: unitOf(codes.doiSim),
  indicator: 'online_payment',
  issue: 'Làm rõ nguyên nhân tỷ lệ thanh toán trực tuyến giảm hai quý liền và nêu cách khắc phục',
  owner: 'UBND xã Đồi Sim',
  due: '2026-09-30',
  result: '',
  closedOn: null,
}

/** Xã Đá Cuội reports nothing after May 2026. */
const atDaCuoi: SeedAction = {
  ...decided,
  unit: unitOf(codes.daCuoi),
  indicator: null,
  issue: 'Cử người nhập thay và nộp phiếu số liệu từ tháng 6/2026',
  owner: 'UBND xã Đá Cuội; Sở Nội vụ hỗ trợ',
  due: '2026-08-15',
  result: 'Đã cử người nhập thay; chưa nộp phiếu nào.',
  closedOn: null,
}

/** Phường Hương Bưởi lost six points in the second quarter; its only card reader broke down later. */
const atHuongBuoi: SeedAction = {
  ...decided,
  unit: unitOf(codes.huongBuoi),
  indicator: 'online_payment',
  issue: 'Trang bị thêm máy POS, mã QR tại Bộ phận Một cửa để nâng tỷ lệ thanh toán trực tuyến',
  owner: 'Trung tâm Phục vụ hành chính công phường Hương Bưởi',
  due: '2026-11-30',
  result: 'Đã có 02 mã QR từ ngày 25/07/2026; máy POS thứ hai đang làm thủ tục mua.',
  closedOn: null,
}

export const meetingActions: SeedAction[] = [atNangMai, atTrucXinh, forAll, atDoiSim, atDaCuoi, atHuongBuoi]
