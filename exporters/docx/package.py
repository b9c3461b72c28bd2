"""The parts of a DOCX file around its text, with nothing of python-docx's American template."""

import io
import re
from collections.abc import Set
from datetime import UTC, datetime

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from exporters.document import Metadata
from exporters.docx.markup import DECLARATION, NAMESPACES, paragraph
from exporters.docx.styles import styles_xml
from exporters.styles import StyleSheet

HEADER_ID = "header"
FIRST_HEADER_ID = "firstHeader"

# Word shows no more of a property, and python-docx raises on more.
_LONGEST_PROPERTY = 255
_USED_STYLES = re.compile('<w:pStyle w:val="([^"]+)"/>')
_COMPAT = "http://schemas.microsoft.com/office/word"
_PAGE_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def docx_bytes(document_xml: str, sheet: StyleSheet, metadata: Metadata) -> bytes:
    """The whole file around its main part, with the document's properties filled in."""
    used = set(_USED_STYLES.findall(document_xml))
    package = Package()
    main = _part(package, "document", CONTENT_TYPE.WML_DOCUMENT_MAIN, document_xml)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for name, kind, content_type, xml, relation in _side_parts(sheet, used):
        main.load_rel(kind, _part(package, name, content_type, xml), relation)
    _describe(package.core_properties, metadata, sheet.language)
    stream = io.BytesIO()
    package.save(stream)
    return stream.getvalue()


def _side_parts(sheet: StyleSheet, used: Set[str]) -> tuple[tuple[str, str, str, str, str], ...]:
    """File name, kind of relationship, content type, XML and relationship id of each part."""
    header = (RELATIONSHIP_TYPE.HEADER, CONTENT_TYPE.WML_HEADER)
    styles = (RELATIONSHIP_TYPE.STYLES, CONTENT_TYPE.WML_STYLES)
    settings = (RELATIONSHIP_TYPE.SETTINGS, CONTENT_TYPE.WML_SETTINGS)
    return (
        ("styles", *styles, styles_xml(sheet, used), "styles"),
        ("settings", *settings, _settings_xml(), "settings"),
        ("header1", *header, _header_xml(_PAGE_FIELD), HEADER_ID),
        ("header2", *header, _header_xml(""), FIRST_HEADER_ID),
    )


def _part(package: Package, name: str, content_type: str, xml: str) -> Part:
    return Part(PackURI(f"/word/{name}.xml"), content_type, xml.encode("utf-8"), package)


def _settings_xml() -> str:
    """Mode 15 is Word 2013 and later: an older mode moves tables out of the text's edge."""
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{_COMPAT}" w:val="15"/>'
        "</w:compat></w:settings>"
    )


def _header_xml(content: str) -> str:
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph('page_number', content)}</w:hdr>"


def _describe(properties: CoreProperties, metadata: Metadata, language: str) -> None:
    created = datetime.strptime(metadata.created, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    properties.title = metadata.title[:_LONGEST_PROPERTY]
    properties.author = metadata.author[:_LONGEST_PROPERTY]
    properties.last_modified_by = properties.author
    properties.created = created
    properties.modified = created
    properties.language = language
    properties.identifier = metadata.uid
