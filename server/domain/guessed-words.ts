/**
 * Words that passwords are made of most often here and abroad, folded: no marks, no capitals, no digits or signs.
 * A password that is nothing but one or two of them with digits and signs around is as good as known. Our own list:
 * what the yearly published lists of leaked passwords begin with, and what an office in Viet Nam would add.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  matkhau matkhaumoi matkhaucu matkhaucuatoi matma khongcomatkhau quenmatkhau doimatkhau mk mkhau matkhaumacdinh macdinh
  password passwords passwort passwd pass passw passphrase pwd passord senha contrasena motdepasse secret secrets
  admin admins administrator root superuser sysadmin system user users guest test tester testing demo sample temp
  temporary default changeme letmein login logon signin welcome access master manager owner server database backup
  quantri quantrivien quantrihethong hethong nguoidung taikhoan dangnhap dangky khach khachhang thunghiem chaythu
  lanhdao chutich phochutich truongphong phophong chuyenvien congchuc vienchuc canbo vanthu ketoan thukho nhanvien
  giamdoc chanhvanphong vanphong thongke motcua phongmotcua tuphap diachinh tochuc noivu vanhoa xahoi laodong
  uyban uybannhandan ubnd ubndphuong ubndxa hdnd hoidong hoidongnhandan danguy dang doanthanhnien congan quandoi
  phuong xa huyen quan tinh thanhpho thixa dackhu thon xom khupho todanpho donvi coquan so phongban trungtam
  caicachhanhchinh cchc caicach hanhchinh chuyendoiso chinhquyendientu chinhphu dichvucong motcuadientu bangchitieu
  chitieu baocao solieu nhaplieu kehoach congviec nhiemvu tonghop quanly phanmem
  vietnam vietnamvodich vietnammuonnam tovietnam toyeuvietnam nuocviet nguoiviet vn vnn vodich tuhao tuhaovietnam
  hanoi thudo hanoimuathu saigon tphcm hcm hochiminh thanhphohochiminh danang haiphong cantho hue quangninh halong
  hungyen ninhbinh bacninh thainguyen laocai tuyenquang phutho langson caobang dienbien laichau sonla thanhhoa nghean
  hatinh quangtri quangngai gialai khanhhoa nhatrang daklak lamdong dalat dongnai tayninh vinhlong dongthap angiang
  camau kiengiang bariavungtau vungtau binhduong longan bentre travinh soctrang baclieu haugiang binhthuan ninhthuan
  phuyen binhdinh quangnam quangbinh hoabinh vinhphuc hanam namdinh thaibinh haiduong backan bacgiang hagiang yenbai
  badinh hoankiem dongda caugiay hadong tayho longbien thanhxuan hoangmai haibatrung namtuliem bactuliem
  anhyeuem emyeuanh yeuem yeuanh toiyeuem toiyeuban yeuthuong yeu nhoem nhoanh iloveyou iloveu lovely love loveyou
  lover forever myloveforever sweetheart honey darling baby babygirl princess angel
  nguyen nguyenvan nguyenthi tran tranvan tranthi le levan lethi pham phamvan phamthi hoang phan vu vo dang bui do ho
  ngo duong ly nam hung dung tuan minh hoa lan mai linh trang huong ha hien thao thu ngoc anh long son hai quang duc
  thang cuong hieu trung kien khanh phuc loc tai binh an yen
  me bo bome conyeu concung giadinh vochong chongyeu voyeu ongxa baxa hanhphuc maiman sucmanh thanhcong phatdat
  phattai tailoc namoadidaphat adidaphat phat chua jesus christ
  bongda doibong manutd manchester chelsea liverpool arsenal barcelona realmadrid messi ronaldo congphuong
  football soccer baseball basketball hockey tennis
  qwerty qwertyui qwertyuiop qwert asdf asdfgh asdfghjkl asd zxcv zxcvbn zxcvbnm zxc qaz wsx edc qazwsx qazwsxedc
  qweasd qweasdzxc qwe abc abcd abcde abcdef abcdefg abcxyz xyz xyzt aaa zzz xxx
  hello hi hey goodbye thankyou thanks sunshine shadow dragon monkey tiger lion eagle ninja samurai superman batman
  spiderman pokemon naruto doraemon conan starwars matrix freedom whatever trustno trustnoone nothing something
  computer internet maytinh mayvitinh dienthoai samsung iphone nokia oppo apple google facebook zalo youtube yahoo
  gmail hotmail windows microsoft android linux oracle cisco mysql viettel vnpt mobifone vinaphone fpt
  summer winter spring autumn january february march april june july august september october november december
  muaxuan muaha muathu muadong thang ngay nam thuhai chunhat chucmungnammoi tetnguyendan happynewyear
  sunday monday tuesday wednesday thursday friday saturday flower hoahong hoasen hoamai hoadao chocolate cookie
  banana orange purple yellow green black white silver golden diamond money tiendola trieuphu michael jennifer jordan
  jessica ashley daniel charlie thomas robert george andrew joshua matthew anthony
  xinchao chaoban chaomung camon tambiet khongbiet khongco khongnho toikhongnho deonho hoilamgi bimat toilaai
  toila tenla motngaymoi
  `
    .trim()
    .split(/\s+/),
)
