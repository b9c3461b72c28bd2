"""Certificates (giấy khen, bằng công nhận danh hiệu): texts at their millimetres on a sheet."""

from exporters.certificates.batch import (
    CertificateRow,
    PrintedSheet,
    PrintRun,
    sheet_pdf,
    write_certificates,
)
from exporters.certificates.design import (
    NO_OFFSET,
    Border,
    Box,
    CertificateDesign,
    CertificateField,
    Offset,
    Picture,
)
from exporters.certificates.design_json import design_as_json, design_from_json
from exporters.certificates.drawing import Paper
from exporters.certificates.remarks import Remark
from exporters.certificates.ruler import write_test_sheet
from exporters.certificates.values import CERTIFICATE_VALUES, CertificateValue, example_values

__all__ = [
    "CERTIFICATE_VALUES",
    "NO_OFFSET",
    "Border",
    "Box",
    "CertificateDesign",
    "CertificateField",
    "CertificateRow",
    "CertificateValue",
    "Offset",
    "Paper",
    "Picture",
    "PrintRun",
    "PrintedSheet",
    "Remark",
    "design_as_json",
    "design_from_json",
    "example_values",
    "sheet_pdf",
    "write_certificates",
    "write_test_sheet",
]
