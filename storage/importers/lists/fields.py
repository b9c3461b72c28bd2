"""What the columns of each kind of list may be, and what offices call them.

Names are folded: lower case, no accents. The templates and the lists handed out have the columns
that have a width.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from storage.records_lists import ListKind

Form = Literal["text", "name", "date", "year", "digits", "share", "tick", "period"]


@dataclass(frozen=True)
class ListField:
    """A column: ``title`` as in our own lists; ``form`` says how its cells are read."""

    key: str
    title: str
    names: tuple[str, ...]
    form: Form = "text"
    width: int = 0
    is_required: bool = False


_CODE = ListField(
    "code", "Mã cán bộ",
    ("ma can bo", "ma cb", "ma nhan vien", "ma nv", "ma cbcc", "ma cbccvc", "so hieu cong chuc",
     "so hieu can bo", "ma so can bo", "ma dinh danh can bo"),
    "digits", 12,
)  # fmt: skip
_CCCD = ListField(
    "cccd", "Số căn cước",
    ("so can cuoc", "cccd", "so cccd", "can cuoc", "can cuoc cong dan", "so can cuoc cong dan",
     "cmnd", "so cmnd", "cmnd/cccd", "cccd/cmnd", "so cmnd/cccd", "so cccd/cmnd", "cmtnd",
     "so dinh danh ca nhan", "so dinh danh", "chung minh nhan dan"),
    "digits", 16,
)  # fmt: skip
_PERSON = ListField(
    "full_name", "Họ và tên",
    ("ho va ten", "ho ten", "ho & ten", "ho, ten", "ho va ten ca nhan", "ho va ten khai sinh",
     "ten can bo", "ten ca nhan", "ho ten can bo", "ten nhan vien", "ca nhan", "ten", "can bo",
     "ho va ten nguoi duoc khen", "ten ca nhan, tap the", "ca nhan, tap the",
     "ca nhan/tap the", "ten tap the, ca nhan", "tap the, ca nhan", "tap the/ca nhan",
     "ho va ten, ten tap the", "ten tap the, ho va ten", "ho ten, ten tap the"),
    "name", 28, True,
)  # fmt: skip
_NAME_PARTS = (
    ListField(
        "family_name", "Họ và chữ đệm",
        ("ho va chu dem", "ho dem", "ho va ten dem", "ho va dem", "ho lot", "ho va chu lot", "ho"),
        "name",
    ),
    ListField("given_name", "Tên", ("ten rieng", "ten goi rieng"), "name"),
    ListField("honorific", "Ông/Bà", ("ong/ba", "ong ba", "ong, ba", "ten goi", "xung danh")),
)  # fmt: skip
_SEX = ListField("sex", "Giới tính", ("gioi tinh", "phai", "nam/nu", "gioi"), width=10)
_SEX_PARTS = (
    ListField("male", "Nam", ("nam gioi", "gioi tinh nam", "phai nam"), "tick"),
    ListField("female", "Nữ", ("nu", "nu gioi", "gioi tinh nu", "phai nu"), "tick"),
    ListField(
        "birth_male", "Năm sinh – Nam",
        ("nam sinh nam", "ngay sinh nam", "ngay thang nam sinh nam", "ngay, thang, nam sinh nam"),
        "date",
    ),
    ListField(
        "birth_female", "Năm sinh – Nữ",
        ("nam sinh nu", "ngay sinh nu", "ngay thang nam sinh nu", "ngay, thang, nam sinh nu"),
        "date",
    ),
)  # fmt: skip
_BIRTH = ListField(
    "birth", "Ngày sinh",
    ("ngay sinh", "ngay thang nam sinh", "ngay, thang, nam sinh", "ngay/thang/nam sinh",
     "nam sinh", "sinh ngay", "sinh nam", "ngay thang sinh", "ns"),
    "date", 14,
)  # fmt: skip
_UNIT = ListField(
    "unit", "Đơn vị",
    ("don vi", "don vi cong tac", "noi cong tac", "phong, ban", "phong ban", "phong/ban", "phong",
     "bo phan", "phong, don vi", "phong/don vi", "co quan, don vi", "co quan", "co quan cong tac",
     "don vi quan ly", "to/phong", "to chuyen mon", "thuoc don vi", "khoa, phong"),
    width=28,
)  # fmt: skip
_POST = ListField(
    "post", "Chức vụ",
    ("chuc vu", "chuc danh", "chuc vu, chuc danh", "chuc vu/chuc danh", "vi tri viec lam",
     "chuc danh nghe nghiep", "chuc vu hien nay"),
    width=22,
)  # fmt: skip
_POST_UNIT = ListField(
    "post_unit", "Chức vụ, đơn vị",
    ("chuc vu, don vi", "chuc vu, don vi cong tac", "chuc vu don vi cong tac",
     "chuc vu, noi cong tac", "chuc vu - don vi", "chuc danh, don vi cong tac",
     "chuc vu, chuc danh, don vi cong tac", "chuc vu/don vi"),
)  # fmt: skip
_NOTE = ListField("note", "Ghi chú", ("ghi chu", "chu thich", "ghi chu khac"), width=24)
_WHO = (
    _CODE, _CCCD, _PERSON, *_NAME_PARTS, _SEX, *_SEX_PARTS, _BIRTH, _UNIT, _POST, _POST_UNIT,
)  # fmt: skip
_NARROW = {"cccd", "sex"}
"""Not needed to tell whom a row is about, so not in the columns of our own lists."""
_SUBJECT = (
    *(ListField(f.key, f.title, f.names, f.form, 0 if f.key in _NARROW else f.width, f.is_required)
      for f in _WHO),
    ListField(
        "collective", "Tập thể", ("tap the", "ten tap the", "ten don vi", "ten ho gia dinh"),
        width=24,
    ),
    ListField(
        "subject_kind", "Phân loại",
        ("phan loai kt", "phan loai", "phan loai khen thuong", "doi tuong", "ca nhan/tap the/ho"),
    ),
)  # fmt: skip
_YEAR = ListField(
    "year", "Năm",
    ("nam", "nam khen thuong", "nam hoc", "nam cong tac", "nam dat", "nam dat danh hieu",
     "nam thanh tich", "nam danh gia", "nam xep loai", "nam cong nhan", "nam khen",
     "nam thuc hien"),
    "year", 8,
)  # fmt: skip
_NUMBER = ListField(
    "number", "Số quyết định",
    ("so quyet dinh", "quyet dinh so", "so qd", "qd so", "quyet dinh", "so, ky hieu",
     "so ky hieu", "so ky hieu quyet dinh", "so, ngay quyet dinh", "so quyet dinh, ngay",
     "so, ngay, thang quyet dinh", "so/ngay quyet dinh", "so va ngay quyet dinh",
     "quyet dinh cong nhan", "quyet dinh khen thuong", "so quyet dinh khen thuong"),
    "digits", 20,
)  # fmt: skip
_DATE = ListField(
    "date", "Ngày quyết định",
    ("ngay quyet dinh", "ngay qd", "ngay ky", "ngay ban hanh", "ngay, thang quyet dinh",
     "ngay thang nam quyet dinh", "ngay khen thuong", "ngay cong nhan", "ngay, thang, nam"),
    "date", 14,
)  # fmt: skip
_ISSUER = ListField(
    "issuer", "Cơ quan ban hành",
    ("co quan ban hanh", "co quan quyet dinh", "cap quyet dinh", "cap khen thuong", "cap ky",
     "cap khen", "noi cap", "nguoi ky", "don vi khen thuong", "co quan khen thuong",
     "co quan ban hanh quyet dinh", "tham quyen quyet dinh", "co quan cong nhan"),
    width=26,
)  # fmt: skip
_AWARD = ListField(
    "award", "Danh hiệu, hình thức khen thưởng",
    ("danh hieu, hinh thuc khen thuong", "danh hieu", "hinh thuc khen thuong", "hinh thuc",
     "danh hieu thi dua", "danh hieu/hinh thuc", "danh hieu, hinh thuc", "ten danh hieu",
     "danh hieu hinh thuc", "danh hieu/hinh thuc khen thuong", "danh hieu/ hinh thuc",
     "danh hieu thi dua, hinh thuc khen thuong", "danh hieu dat duoc", "hinh thuc khen",
     "danh hieu de nghi", "de nghi khen thuong", "danh hieu, hinh thuc de nghi", "khen thuong",
     "danh hieu thi dua/hinh thuc khen thuong", "ten hinh thuc khen thuong"),
    width=34, is_required=True,
)  # fmt: skip
_AWARD_CODE = ListField(
    "award_code", "Mã danh hiệu", ("ma danh hieu", "ma hinh thuc", "ma danh hieu, hinh thuc"),
    "digits", 14,
)  # fmt: skip

_PEOPLE = (
    *_WHO,
    ListField("since", "Giữ chức vụ từ",
              ("giu chuc vu tu", "ngay bo nhiem", "tu ngay", "ngay giu chuc vu", "bo nhiem tu",
               "ngay ve don vi", "cong tac tai don vi tu"), "date", 14),
    ListField("joined", "Ngày vào cơ quan",
              ("ngay vao co quan", "ngay vao nganh", "ngay tuyen dung", "nam vao nganh",
               "nam vao co quan", "ngay vao lam", "nam tuyen dung", "ngay bat dau lam viec"),
              "date", 14),
    ListField("left_on", "Ngày thôi công tác",
              ("ngay thoi cong tac", "ngay nghi huu", "ngay thoi viec", "ngay nghi viec",
               "ngay chuyen di", "nghi huu tu"), "date", 14),
    ListField("leader", "Lãnh đạo",
              ("lanh dao", "la lanh dao", "lanh dao quan ly", "lanh dao, quan ly"), "tick", 10),
    ListField("contact", "Liên hệ",
              ("lien he", "dien thoai", "so dien thoai", "sdt", "email", "dien thoai, email"),
              "digits", 22),
    _NOTE,
)  # fmt: skip
_COLLECTIVES = (
    ListField("code", "Mã đơn vị", ("ma don vi", "ma tap the", "ma phong", "ma"), "digits", 12),
    ListField("name", "Tên tập thể",
              ("ten tap the", "ten don vi", "tap the", "don vi", "ten phong, ban", "ten phong ban",
               "ten co quan", "ten co quan, don vi", "phong, ban", "phong ban", "phong", "ten ho",
               "ho gia dinh", "ten ho gia dinh", "co quan, don vi"), width=40, is_required=True),
    ListField("short_name", "Tên viết tắt", ("ten viet tat", "viet tat", "ten rut gon"), width=18),
    ListField("kind", "Loại", ("loai", "loai tap the", "loai don vi", "phan loai"), width=22),
    ListField("valid_from", "Thành lập",
              ("thanh lap", "ngay thanh lap", "nam thanh lap", "hieu luc tu"), "date", 14),
    ListField("valid_to", "Kết thúc",
              ("ket thuc", "ngay ket thuc", "ngay giai the", "hieu luc den"), "date", 14),
    ListField("contact", "Liên hệ", ("lien he", "dien thoai", "so dien thoai", "dia chi", "email"),
              "digits", 24),
    _NOTE,
)  # fmt: skip
_AWARDS = (
    *_SUBJECT, _AWARD_CODE, _AWARD,
    ListField("award_kind", "Loại hình",
              ("loai hinh", "loai hinh khen thuong", "loai khen thuong"), width=18),
    _YEAR,
    ListField("period", "Giai đoạn",
              ("giai doan", "giai doan thanh tich", "thoi gian tinh thanh tich",
               "giai doan tinh thanh tich", "thoi gian thanh tich"), "period", 16),
    _NUMBER, _DATE, _ISSUER, _NOTE,
)  # fmt: skip
_RATINGS = (
    *_SUBJECT, _YEAR,
    ListField("level", "Xếp loại",
              ("xep loai", "muc do hoan thanh", "muc do hoan thanh nhiem vu", "ket qua xep loai",
               "muc xep loai", "ket qua danh gia", "danh gia, xep loai",
               "ket qua danh gia, xep loai",
               "xep loai chat luong", "muc do xep loai", "danh gia xep loai",
               "ket qua xep loai chat luong", "hoan thanh nhiem vu"), width=30, is_required=True),
    ListField("decision", _NUMBER.title, _NUMBER.names, "digits", 20),
    ListField("decided_on", _DATE.title, _DATE.names, "date", 14),
    _NOTE,
)  # fmt: skip
_INITIATIVES = (
    ListField("title", "Tên sáng kiến, đề tài, đề án",
              ("ten sang kien", "sang kien", "ten sang kien, de tai, de an",
               "ten sang kien, de tai",
               "ten de tai", "ten de tai, sang kien", "ten giai phap", "noi dung sang kien",
               "ten sang kien/de tai", "ten sang kien kinh nghiem", "de tai", "ten de an",
               "sang kien, de tai"), width=44, is_required=True),
    ListField("kind", "Loại", ("loai", "loai hinh", "phan loai"), width=16),
    _YEAR,
    ListField("author", "Tác giả",
              ("tac gia", "dong tac gia", "nguoi thuc hien", "chu nhiem", "ho ten tac gia",
               "ho va ten tac gia", "tac gia, dong tac gia", "tac gia/dong tac gia", "ho va ten",
               "ho ten", "chu nhiem de tai", "nhom tac gia"), "name", 28, True),
    ListField("share", "Tỷ lệ đóng góp (%)",
              ("ty le dong gop", "ti le dong gop", "ty le", "ti le", "% dong gop", "phan tram",
               "ty le %", "ty le (%)", "ty le % dong gop", "ty le dong gop (%)", "muc dong gop"),
              "share", 12),
    ListField("code", "Mã cán bộ", _CODE.names, "digits", 12),
    ListField("birth", "Ngày sinh", _BIRTH.names, "date", 14),
    ListField("unit", "Đơn vị", _UNIT.names, width=24),
    ListField("level", "Cấp công nhận",
              ("cap cong nhan", "cap", "pham vi anh huong", "muc cong nhan", "cap do"), width=22),
    _NUMBER, _DATE, _ISSUER,
    ListField("effect", "Hiệu quả, phạm vi áp dụng",
              ("hieu qua", "hieu qua, pham vi ap dung", "pham vi ap dung", "hieu qua ap dung",
               "hieu qua mang lai"), width=34),
    _NOTE,
)  # fmt: skip
_DISCIPLINE = (
    *_SUBJECT,
    ListField("kind", "Hình thức kỷ luật, vụ việc",
              ("hinh thuc ky luat, vu viec", "hinh thuc ky luat", "hinh thuc", "ky luat", "vu viec",
               "hinh thuc xu ly", "noi dung vu viec"), width=30, is_required=True),
    ListField("started", "Từ ngày",
              ("tu ngay", "ngay bat dau", "ngay ky luat", "hieu luc tu", "ngay hieu luc",
               "thoi diem ky luat", "ngay quyet dinh", "ngay ky", "ngay ban hanh"),
              "date", 14, True),
    ListField("ended", "Đến ngày",
              ("den ngay", "ngay ket thuc", "ngay het hieu luc", "hieu luc den", "ngay cham dut"),
              "date", 14),
    ListField("decision", _NUMBER.title, _NUMBER.names, "digits", 20),
    _NOTE,
)  # fmt: skip
_VOTES = (
    ListField("votes", "Số phiếu đồng ý",
              ("so phieu dong y", "so phieu", "phieu dong y", "dong y", "so phieu tan thanh",
               "tan thanh", "so phieu dat", "so phieu bau", "ket qua bo phieu",
               "ket qua bieu quyet", "so phieu dong y/tong so", "so nguoi dong y", "bieu quyet")),
    ListField("against", "Số phiếu không đồng ý",
              ("so phieu khong dong y", "khong dong y", "phieu khong dong y", "khong tan thanh",
               "so phieu khong tan thanh")),
    ListField("total", "Tổng số phiếu",
              ("tong so phieu", "tong so nguoi", "tong so thanh vien", "so phieu phat ra",
               "tong so nguoi cua don vi")),
    ListField("rate", "Tỷ lệ phiếu",
              ("ty le phieu", "ti le phieu", "ty le phieu dong y", "ty le dong y", "ty le",
               "ti le", "ty le %", "ty le tren tong so nguoi cua don vi")),
)  # fmt: skip
"""Only minutes of meetings have them, so they are not in the lists handed out."""
_NOMINATIONS = (*_SUBJECT, _AWARD_CODE, _AWARD, _YEAR, *_VOTES, _NOTE)

FIELDS: Mapping[ListKind, tuple[ListField, ...]] = {
    "people": _PEOPLE,
    "collectives": _COLLECTIVES,
    "awards": _AWARDS,
    "ratings": _RATINGS,
    "initiatives": _INITIATIVES,
    "discipline": _DISCIPLINE,
    "nominations": _NOMINATIONS,
}
YEAR_LEVEL = "level@"
"""A rating of the year that the heading names: ``level@2023``."""
SERIAL_NAMES = frozenset({"tt", "stt", "so tt", "so thu tu", "thu tu", "#", "no"})


def handed_out(kind: ListKind) -> tuple[ListField, ...]:
    """The columns of the templates and of the lists written from the book, in their order."""
    return tuple(field for field in FIELDS[kind] if field.width)
