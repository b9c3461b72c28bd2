"""What a certificate may say: the closed list of values a design can place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CertificateValue:
    """A value by its key, its Vietnamese name, and an example of invented people to design by."""

    key: str
    label: str
    example: str


CERTIFICATE_VALUES = (
    CertificateValue("name", "Họ và tên hoặc tên tập thể", "Nguyễn Thị Minh Khánh"),
    CertificateValue("address", "Ông/Bà", "Bà"),
    CertificateValue("position", "Chức vụ", "Phó Trưởng phòng"),
    CertificateValue("unit", "Đơn vị, địa chỉ", "Phòng Hành chính - Tổng hợp, Sở Thí dụ"),
    CertificateValue("given", "Tặng, tặng danh hiệu", "TẶNG"),
    CertificateValue("award", "Hình thức khen thưởng, danh hiệu", "Giấy khen"),
    CertificateValue(
        "achievement",
        "Thành tích",
        "Đã có thành tích xuất sắc trong phong trào thi đua năm 2026",
    ),
    CertificateValue("authority", "Người quyết định", "Giám đốc Sở Thí dụ"),
    CertificateValue("decision_number", "Số quyết định", "145/QĐ-STD"),
    CertificateValue("decision_date", "Ngày quyết định", "ngày 20 tháng 12 năm 2026"),
    CertificateValue("gold_book_number", "Số sổ vàng", "07"),
    CertificateValue("place", "Địa danh", "Thí dụ"),
    CertificateValue("signer_title", "Chức vụ người ký", "Giám đốc"),
    CertificateValue("signer_name", "Người ký", "Trần Văn Bình"),
)
"""The items of Nghị định 98/2023/NĐ-CP, Điều 104 (repealed; no later layout was found)."""


def example_values() -> dict[str, str]:
    """An example of every value."""
    return {value.key: value.example for value in CERTIFICATE_VALUES}
