"""Short Vietnamese help texts, one Markdown file per topic; the page in front names its topic."""

from dataclasses import dataclass
from importlib.resources import files

from resources.loading import ResourceError

TOPICS = (
    "welcome", "overview", "plan", "header", "opening", "sections", "tasks", "closing", "coverage",
    "checklist", "awards", "registration", "nominations", "dossier", "council", "round-papers",
    "certificates", "people", "eligibility", "local-rules", "lists", "incoming", "papers",
    "register", "find", "proofreading", "notes", "life", "import", "printing", "history", "compare",
    "roll-over", "settings", "keys", "law",
)  # fmt: skip
"""In the order the list of topics shows them."""


@dataclass(frozen=True)
class HelpText:
    """One topic: its title (the text's first heading) and the whole text as Markdown."""

    topic: str
    title: str
    text: str


def load_help(topic: str) -> HelpText:
    """Read ``<topic>.md``; raises ResourceError when it is missing or has no heading."""
    name = f"{topic}.md"
    try:
        text = (files(__name__) / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(name, "", "không đọc được") from error
    heading = text.partition("\n")[0]
    if not heading.startswith("# "):
        raise ResourceError(name, "", "dòng đầu phải là tiêu đề")
    return HelpText(topic, heading.removeprefix("# ").strip(), text)
