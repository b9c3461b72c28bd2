"""The command that finds people, collectives, awards, tasks and papers in a book."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from desktop.cli.parser import Subparsers, add_command

NAMES = ("search",)


def add_commands(commands: Subparsers) -> None:
    text = "tìm cá nhân, tập thể, khen thưởng, nhiệm vụ, văn bản trong sổ"
    search = add_command(commands, "search", text, _search)
    search.add_argument("text", nargs="+", metavar="TỪ")
    search.add_argument("--office", type=Path, required=True, metavar="TỆP.tdkt")
    search.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _search(options: argparse.Namespace) -> int:
    """Reads only, so it may run while the window has the book open."""
    from storage.book import open_book
    from storage.search import search

    with open_book(options.office, read_only=True) as book:
        groups = search(book, " ".join(options.text))
    if options.json:
        print(json.dumps([asdict(group) for group in groups], ensure_ascii=False))
        return 0
    for group in groups:
        print(f"{group.title}{' (còn nữa)' if group.more else ''}")
        for hit in group.hits:
            print(f"  {hit.id}  {hit.title}{f' – {hit.detail}' if hit.detail else ''}")
    if not groups:
        print("Không tìm thấy.")
    return 0
