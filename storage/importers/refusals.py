"""Why a whole file cannot be read, said with what to do instead."""

from pathlib import Path

from storage.errors import ImportRefused, StorageError

RESAVE_ADVICE = "Hãy mở tệp bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi nhập tệp mới."


class FileRefused(ImportRefused):
    """The file at ``path`` holds no plan the program can read; ``problem`` completes “vì …”."""

    def __init__(self, path: Path, problem: str, advice: str) -> None:
        message = f"Không nhập được “{path.name}” vì {problem}. Sổ không bị thay đổi."
        StorageError.__init__(self, message, advice)
        self.place = path.name
