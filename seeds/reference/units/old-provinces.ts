/**
 * The provinces that Nghị quyết 202/2025/QH15 joined into others, with their official codes until then. Seven of these codes
 * mean another province since: 15 was Yên Bái, 24 Bắc Giang, 44 Quảng Bình, 52 Bình Định, 80 Long An, 82 Tiền Giang, 91 Kiên Giang.
 */
type Merger = { into: string; from: readonly (readonly [code: string, name: string])[] }

export const mergedProvinces: readonly Merger[] = [
  {
    into: '08',
    from: [
      ['08', 'Tuyên Quang'],
      ['02', 'Hà Giang'],
    ],
  },
  {
    into: '15',
    from: [
      ['10', 'Lào Cai'],
      ['15', 'Yên Bái'],
    ],
  },
  {
    into: '19',
    from: [
      ['19', 'Thái Nguyên'],
      ['06', 'Bắc Kạn'],
    ],
  },
  {
    into: '25',
    from: [
      ['25', 'Phú Thọ'],
      ['26', 'Vĩnh Phúc'],
      ['17', 'Hòa Bình'],
    ],
  },
  {
    into: '24',
    from: [
      ['27', 'Bắc Ninh'],
      ['24', 'Bắc Giang'],
    ],
  },
  {
    into: '33',
    from: [
      ['33', 'Hưng Yên'],
      ['34', 'Thái Bình'],
    ],
  },
  {
    into: '31',
    from: [
      ['31', 'Hải Phòng'],
      ['30', 'Hải Dương'],
    ],
  },
  {
    into: '37',
    from: [
      ['37', 'Ninh Bình'],
      ['35', 'Hà Nam'],
      ['36', 'Nam Định'],
    ],
  },
  {
    into: '44',
    from: [
      ['44', 'Quảng Bình'],
      ['45', 'Quảng Trị'],
    ],
  },
  {
    into: '48',
    from: [
      ['48', 'Đà Nẵng'],
      ['49', 'Quảng Nam'],
    ],
  },
  {
    into: '51',
    from: [
      ['51', 'Quảng Ngãi'],
      ['62', 'Kon Tum'],
    ],
  },
  {
    into: '52',
    from: [
      ['64', 'Gia Lai'],
      ['52', 'Bình Định'],
    ],
  },
  {
    into: '56',
    from: [
      ['56', 'Khánh Hòa'],
      ['58', 'Ninh Thuận'],
    ],
  },
  {
    into: '68',
    from: [
      ['68', 'Lâm Đồng'],
      ['67', 'Đắk Nông'],
      ['60', 'Bình Thuận'],
    ],
  },
  {
    into: '66',
    from: [
      ['66', 'Đắk Lắk'],
      ['54', 'Phú Yên'],
    ],
  },
  {
    into: '79',
    from: [
      ['79', 'Hồ Chí Minh'],
      ['77', 'Bà Rịa - Vũng Tàu'],
      ['74', 'Bình Dương'],
    ],
  },
  {
    into: '75',
    from: [
      ['75', 'Đồng Nai'],
      ['70', 'Bình Phước'],
    ],
  },
  {
    into: '80',
    from: [
      ['72', 'Tây Ninh'],
      ['80', 'Long An'],
    ],
  },
  {
    into: '92',
    from: [
      ['92', 'Cần Thơ'],
      ['94', 'Sóc Trăng'],
      ['93', 'Hậu Giang'],
    ],
  },
  {
    into: '86',
    from: [
      ['86', 'Vĩnh Long'],
      ['83', 'Bến Tre'],
      ['84', 'Trà Vinh'],
    ],
  },
  {
    into: '82',
    from: [
      ['87', 'Đồng Tháp'],
      ['82', 'Tiền Giang'],
    ],
  },
  {
    into: '96',
    from: [
      ['96', 'Cà Mau'],
      ['95', 'Bạc Liêu'],
    ],
  },
  {
    into: '91',
    from: [
      ['89', 'An Giang'],
      ['91', 'Kiên Giang'],
    ],
  },
]
