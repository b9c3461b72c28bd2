"""What the search box looks through, group by group, and how a hit is shown."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """One group of things to find.

    ``text`` is a select of id and everything a row can be found by, without WHERE; ``shown`` one
    of id, title and detail. Both speak of the group's table as ``t``. A row's text depends on the
    row alone, or on rows that are never written without it, so that it can be kept fresh.
    """

    group: str
    title: str
    table: str
    text: str
    shown: str
    newest_first: bool = False


SOURCES = (
    Source(
        "people",
        "Cá nhân",
        "person",
        "SELECT t.id, t.full_name || ' ' || t.code || ' ' || t.cccd || ' '"
        " || coalesce(substr(t.birth, 1, 4), '') FROM person t",
        "SELECT t.id, t.full_name, CASE WHEN k.id IS NOT NULL"
        " THEN 'Đã gộp vào ' || k.full_name ELSE"
        " (SELECT s.post || iif(s.post = '' OR coalesce(c.name, s.place) = '', '', ', ')"
        "  || coalesce(c.name, s.place) FROM posting s"
        "  LEFT JOIN collective c ON c.id = s.collective_id WHERE s.person_id = t.id"
        "  ORDER BY s.is_secondment, coalesce(s.valid_from, '') DESC, s.id DESC LIMIT 1) END"
        " FROM person t LEFT JOIN person k ON k.id = t.merged_into_id",
    ),
    Source(
        "collectives",
        "Tập thể",
        "collective",
        "SELECT t.id, t.name || ' ' || t.short_name || ' ' || t.code || ' ' || coalesce("
        "(SELECT group_concat(n.name || ' ' || n.short_name, ' ') FROM collective_name n"
        " WHERE n.collective_id = t.id), '') FROM collective t",
        "SELECT t.id, t.name, coalesce('Đã gộp vào ' || k.name,"
        " (SELECT 'Tên cũ: ' || group_concat(n.name, '; ') FROM collective_name n"
        "  WHERE n.collective_id = t.id)) FROM collective t"
        " LEFT JOIN collective k ON k.id = t.merged_into_id",
    ),
    Source(
        "awards",
        "Khen thưởng",
        "award",
        "SELECT t.id, t.subject_name || ' ' || t.subject_post || ' ' || t.name || ' ' || t.year"
        " || ' ' || t.number || ' ' || coalesce(t.date, '') || ' ' || t.issuer FROM award t",
        "SELECT t.id, t.subject_name || ': ' || t.name || ' năm ' || t.year,"
        " trim(iif(t.number = '', '', 'Quyết định số ' || t.number || ' ') || t.issuer)"
        " || CASE t.status WHEN 'revoked' THEN ' (đã thu hồi)'"
        " WHEN 'corrected' THEN ' (đã đính chính)' ELSE '' END FROM award t",
        newest_first=True,
    ),
    Source(
        "initiatives",
        "Sáng kiến",
        "initiative",
        "SELECT t.id, t.title || ' ' || t.year || ' ' || t.effect FROM initiative t",
        "SELECT t.id, t.title, t.year || coalesce(' – ' || (SELECT group_concat(a.name, ', ')"
        " FROM initiative_author a WHERE a.initiative_id = t.id), '') FROM initiative t",
        newest_first=True,
    ),
    Source(
        "tasks",
        "Nhiệm vụ",
        "task",
        "SELECT t.id, t.content FROM task t",
        "SELECT t.id, (SELECT group_concat(value, ' ') FROM json_each(t.content)),"
        " d.kind || ' ' || d.subject FROM task t JOIN task_group g ON g.id = t.group_id"
        " JOIN plan p ON p.id = g.plan_id AND p.purpose <> 'template'"
        " JOIN document d ON d.id = p.document_id",
        newest_first=True,
    ),
    Source(
        "documents",
        "Văn bản",
        "document",
        "SELECT t.id, t.kind || ' ' || t.subject || ' ' || t.number || ' '"
        " || coalesce(t.symbol, '') || ' ' || coalesce(t.date, '') || ' ' || t.signer"
        " || ' ' || coalesce(t.issuer_name, '') FROM document t",
        "SELECT t.id, t.kind || ' ' || t.subject, trim(iif(t.number = '', '', 'Số ' || t.number"
        " || iif(coalesce(t.symbol, '') = '', '', '/' || t.symbol)) || ' '"
        " || coalesce((SELECT group_concat(value, ' ') FROM json_each(t.issuer_name)), ''))"
        " FROM document t LEFT JOIN plan p ON p.document_id = t.id AND p.purpose <> 'plan'"
        " WHERE p.id IS NULL",
        newest_first=True,
    ),
    Source(
        "incoming",
        "Văn bản đến",
        "incoming",
        "SELECT t.id, t.number || ' ' || t.summary || ' ' || t.sender || ' '"
        " || coalesce(t.date, '') FROM incoming t",
        "SELECT t.id, trim(t.number || ' ' || t.summary), t.sender FROM incoming t",
        newest_first=True,
    ),
)
