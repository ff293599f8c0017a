/** Fields 1 to 4 of the invented set: names and points of the fields as in QĐ 2948/QĐ-BNV, everything below is illustration. */
import {
  choice,
  criterion,
  document,
  type Field,
  inherited,
  leaf,
  manual,
  of,
  proportional,
  ratio,
  steps,
  surveyMean,
  surveyRate,
} from './tree.ts'

export const firstFields: Field[] = [
  {
    name: 'Công tác chỉ đạo, điều hành cải cách hành chính',
    points: 10,
    below: [
      criterion(
        'Kế hoạch cải cách hành chính năm',
        leaf(
          'Ban hành kế hoạch đúng thời hạn',
          0.5,
          choice(['Ban hành đúng hạn', 0.5], ['Chậm không quá 15 ngày', 0.25], ['Không ban hành hoặc chậm hơn', 0]),
        ),
        leaf('Kế hoạch nêu đủ nhiệm vụ, sản phẩm, người chủ trì và thời hạn', 0.5, document),
        leaf('Mức độ hoàn thành nhiệm vụ của kế hoạch', 1.5, proportional(1.5, 80, 100, of('plan_tasks'))),
      ),
      criterion(
        'Báo cáo cải cách hành chính định kỳ',
        leaf(
          'Số báo cáo định kỳ gửi đúng hạn',
          0.5,
          steps('count', [
            [4, 0.5],
            [2, 0.25],
            [0, 0],
          ]),
        ),
        leaf('Báo cáo đủ nội dung theo hướng dẫn', 0.5, document),
      ),
      criterion(
        'Tự kiểm tra cải cách hành chính',
        leaf('Ban hành kế hoạch tự kiểm tra', 0.5, document),
        leaf('Vấn đề phát hiện qua kiểm tra được xử lý xong', 1, ratio()),
      ),
      leaf('Tuyên truyền cải cách hành chính', 1, manual),
      leaf('Nhiệm vụ cấp trên giao hoàn thành đúng hạn', 2, ratio(of('assigned_tasks'))),
      leaf('Đánh giá của đại biểu HĐND về công tác chỉ đạo, điều hành', 2, surveyMean),
    ],
  },
  {
    name: 'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật',
    points: 10,
    below: [
      criterion(
        'Ban hành văn bản',
        leaf('Văn bản ban hành đúng thẩm quyền, trình tự', 1, ratio()),
        leaf('Ban hành kế hoạch theo dõi thi hành pháp luật', 0.5, document),
      ),
      criterion(
        'Theo dõi thi hành pháp luật',
        leaf(
          'Thực hiện các hoạt động theo dõi của kế hoạch',
          1.5,
          steps('percent', [
            [100, 1.5],
            [80, 1],
            [50, 0.5],
            [0, 0],
          ]),
        ),
        leaf('Kết quả theo dõi được xử lý hoặc kiến nghị xử lý', 1.5, ratio()),
        leaf('Báo cáo kết quả theo dõi thi hành pháp luật', 0.5, document),
      ),
      criterion(
        'Rà soát văn bản',
        leaf('Thực hiện kế hoạch rà soát văn bản', 1, ratio()),
        leaf('Văn bản trái quy định được xử lý sau rà soát', 1.5, ratio()),
      ),
      leaf('Đánh giá của công chức về chất lượng văn bản', 2.5, surveyMean),
    ],
  },
  {
    name: 'Cải cách thủ tục hành chính',
    points: 14.5,
    below: [
      criterion(
        'Kiểm soát thủ tục hành chính',
        leaf('Ban hành kế hoạch kiểm soát thủ tục hành chính', 0.25, document),
        leaf('Rà soát, kiến nghị cắt giảm thủ tục hành chính', 0.5, manual),
        leaf('Phản ánh, kiến nghị được xử lý đúng hạn', 1, ratio(of('petitions_on_time'))),
        leaf('Công khai kết quả xử lý phản ánh, kiến nghị', 0.25, document),
      ),
      criterion(
        'Công khai thủ tục hành chính',
        leaf(
          'Niêm yết thủ tục tại Trung tâm phục vụ hành chính công',
          0.5,
          steps('percent', [
            [100, 0.5],
            [90, 0.25],
            [0, 0],
          ]),
        ),
        leaf('Công khai thủ tục trên trang thông tin điện tử', 0.5, ratio()),
        inherited(leaf('Thủ tục được công bố đúng hạn (số chung của thành phố)', 0.5, ratio())),
      ),
      criterion(
        'Cơ chế một cửa, một cửa liên thông',
        leaf('Thủ tục được tiếp nhận tại Trung tâm phục vụ hành chính công', 0.5, ratio()),
        leaf('Thực hiện thủ tục liên thông', 0.5, document),
        leaf(
          'Bố trí công chức, cơ sở vật chất tại bộ phận một cửa',
          0.5,
          choice(['Đủ người, đủ trang thiết bị', 0.5], ['Thiếu một trong hai', 0.25], ['Thiếu cả hai', 0]),
        ),
        leaf('Hồ sơ quá hạn có thư xin lỗi', 0.5, ratio()),
        leaf('Hồ sơ được cập nhật trên hệ thống giải quyết thủ tục', 0.5, ratio(of('dossiers_tracked'))),
      ),
      criterion(
        'Kết quả giải quyết hồ sơ',
        leaf(
          'Hồ sơ giải quyết trước hạn và đúng hạn',
          2,
          steps(
            'percent',
            [
              [98, 2],
              [95, 1],
              [90, 0.5],
              [0, 0],
            ],
            of('on_time'),
          ),
        ),
        leaf('Hồ sơ đất đai giải quyết đúng hạn', 1, proportional(1, 90, 98)),
        leaf('Hồ sơ hộ tịch giải quyết đúng hạn', 0.75, ratio()),
        leaf('Thành phần hồ sơ được số hóa', 0.75, ratio(null, 80)),
        leaf('Hồ sơ có kết quả điện tử', 0.5, ratio()),
        leaf('Hồ sơ dùng lại dữ liệu đã số hóa', 0.5, ratio(null, 50)),
      ),
      leaf('Đánh giá của người dân về thủ tục hành chính', 3, surveyRate),
    ],
  },
  {
    name: 'Cải cách tổ chức bộ máy hành chính',
    points: 11,
    below: [
      criterion(
        'Sắp xếp tổ chức bộ máy',
        leaf(
          'Thực hiện quy định về chức năng, nhiệm vụ của các phòng',
          1,
          choice(['Đúng và kịp thời', 1], ['Đúng nhưng chậm', 0.5], ['Chưa thực hiện', 0]),
        ),
        leaf('Số lượng cấp phó đúng quy định', 1, document),
        leaf('Thôn, tổ dân phố đạt chuẩn sau sắp xếp', 1, ratio()),
      ),
      criterion(
        'Quản lý biên chế',
        leaf('Sử dụng biên chế không vượt số được giao', 1, document),
        leaf('Thực hiện tinh giản biên chế theo lộ trình', 0.5, ratio()),
        leaf('Người làm việc được bố trí theo biên chế được giao', 0.5, ratio()),
      ),
      criterion(
        'Phân cấp, ủy quyền',
        leaf('Ban hành quy chế làm việc của UBND', 1, document),
        leaf('Kiểm tra việc thực hiện nhiệm vụ được phân cấp', 1, manual),
      ),
      criterion(
        'Thực hiện dân chủ ở cơ sở',
        leaf('Công khai các nội dung theo Luật Thực hiện dân chủ ở cơ sở', 0.5, ratio()),
        leaf(
          'Tổ chức đối thoại với người dân',
          0.5,
          steps('count', [
            [2, 0.5],
            [1, 0.25],
            [0, 0],
          ]),
        ),
      ),
      leaf('Đánh giá của cán bộ, công chức về tổ chức bộ máy', 3, surveyMean),
    ],
  },
]
