"""Hidden bookmarks that tie a printed paragraph or row to its row in the book."""


class Bookmarks:
    """Hands out one bookmark per uid; Word keeps them while people edit the file.

    A name starting with ``_`` is hidden in Word's list; names end at 40 characters.
    """

    def __init__(self) -> None:
        self._names: set[str] = set()

    def pair(self, uid: str) -> tuple[str, str]:
        """Start and end for what ``uid`` names; nothing without a uid or the second time."""
        name = f"_std_{uid.replace('-', '')}"
        if not uid or name in self._names:
            return "", ""
        mark = len(self._names)
        self._names.add(name)
        return (
            f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>',
            f'<w:bookmarkEnd w:id="{mark}"/>',
        )

    def around(self, uid: str, content: str) -> str:
        start, end = self.pair(uid)
        return f"{start}{content}{end}"
