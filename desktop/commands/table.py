"""The table of commands: adding a line here puts it in its menu, on its key and in Ctrl+K."""

from dataclasses import dataclass

FILE, EDIT, TEXT, PLAN, TASKS, AWARDS, PAPERS, VIEW, HELP = (
    "&Tệp",
    "&Sửa",
    "Đ&oạn văn",
    "&Kế hoạch",
    "&Nhiệm vụ",
    "K&hen thưởng",
    "&Văn bản",
    "&Xem",
    "Trợ &giúp",
)
MENUS = (FILE, EDIT, TEXT, PLAN, TASKS, AWARDS, PAPERS, VIEW, HELP)


@dataclass(frozen=True)
class Command:
    """One thing a person can do; ``keys`` are Qt key sequences, ``icon`` one of resources/icons.

    ``parted``: a line stands above it in its menu.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    parted: bool = False


COMMANDS = (
    Command("book.new", "Lập sổ mới…", FILE, ("Ctrl+Shift+N",), "new"),
    Command("book.open", "Mở sổ…", FILE, ("Ctrl+O",), "open"),
    Command("book.sample", "Dùng thử sổ mẫu…", FILE),
    Command("book.close", "Đóng sổ", FILE, ("Ctrl+W",), "close"),
    Command("book.backup", "Sao lưu sổ ra…", FILE),
    Command("plan.save", "Lưu", FILE, ("Ctrl+S",), "check", parted=True),
    Command("plan.export_docx", "Xuất Word…", FILE, ("Ctrl+Shift+W",), "word", parted=True),
    Command("plan.export_pdf", "Xuất PDF…", FILE, ("Ctrl+Shift+P",), "pdf"),
    Command("plan.preview", "Xem trước khi in", FILE, ("Ctrl+F2",), parted=True),
    Command("plan.print", "In…", FILE, ("Ctrl+P",), "print"),
    Command("window.close", "Thoát", FILE, ("Ctrl+Q",), parted=True),
    Command("edit.undo", "Hoàn tác", EDIT, ("Ctrl+Z",), "undo"),
    Command("edit.redo", "Làm lại", EDIT, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
    Command("plan.find", "Tìm trong kế hoạch…", EDIT, ("Ctrl+F",), "search", parted=True),
    Command("plan.find_next", "Tìm chỗ sau", EDIT, ("F3",)),
    Command("plan.find_previous", "Tìm chỗ trước", EDIT, ("Shift+F3",)),
    Command("plan.replace_words", "Tìm và thay thế…", EDIT, ("Ctrl+R",)),
    Command("edit.history", "Lịch sử sửa đổi…", EDIT, ("Ctrl+H",), "history", parted=True),
    Command("text.section", "Kiểu Mục (I, II…)", TEXT, ("Ctrl+1",)),
    Command("text.subsection", "Kiểu Tiểu mục (1, 2… có tiêu đề)", TEXT, ("Ctrl+2",)),
    Command("text.clause", "Kiểu Khoản (1, 2…)", TEXT, ("Ctrl+3",)),
    Command("text.point", "Kiểu Điểm (a, b… hoặc gạch đầu dòng)", TEXT, ("Ctrl+4",)),
    Command("text.paragraph", "Kiểu Đoạn văn", TEXT, ("Ctrl+5",)),
    Command("text.bold", "Chữ đậm", TEXT, ("Ctrl+B",), parted=True),
    Command("text.italic", "Chữ nghiêng", TEXT, ("Ctrl+I",)),
    Command("plan.new", "Kế hoạch mới…", PLAN, ("Ctrl+N",), "plus"),
    Command("plan.from_template", "Kế hoạch mới từ mẫu…", PLAN),
    Command("plan.duplicate", "Nhân bản kế hoạch", PLAN, (), "copy"),
    Command("plan.roll_over", "Lập kế hoạch năm sau…", PLAN, (), "copy"),
    Command("plan.import", "Nhập kế hoạch từ tệp…", PLAN, ("Ctrl+Shift+I",), "import"),
    Command("plan.corrections", "Nhập lại bản đã sửa…", PLAN, ("Ctrl+Shift+R",), "import"),
    Command("plan.save_template", "Lưu thành mẫu của cơ quan…", PLAN, parted=True),
    Command("plan.archive", "Đưa vào lưu trữ", PLAN),
    Command("plan.unarchive", "Đưa ra khỏi lưu trữ", PLAN),
    Command("plan.delete", "Xóa kế hoạch", PLAN, (), "trash"),
    Command("plan.check", "Kiểm tra…", PLAN, ("F7",), "check", parted=True),
    Command("plan.notes", "Ghi chú riêng (không in)…", PLAN, ("F8",)),
    Command("plan.compare", "So sánh hai bản…", PLAN, (), "history"),
    Command("plan.submit", "Trình ký", PLAN, parted=True),
    Command("plan.take_back", "Rút về dự thảo", PLAN),
    Command("plan.issue", "Đã ban hành…", PLAN),
    Command("plan.attach_signed", "Đính kèm bản đã ký…", PLAN),
    Command("plan.amend", "Sửa đổi, bổ sung (lập văn bản mới)", PLAN),
    Command("plan.replace", "Thay thế (lập văn bản mới)", PLAN),
    Command("plan.correct", "Công văn đính chính", PLAN),
    Command("plan.revoke", "Thu hồi…", PLAN),
    Command("task.insert", "Thêm nhiệm vụ", TASKS, ("Ctrl+Return",), "plus"),
    Command("task.insert_above", "Chèn nhiệm vụ phía trên", TASKS, ("Ctrl+Shift+Return",)),
    Command("task.delete", "Xóa nhiệm vụ", TASKS, ("Ctrl+Delete",), "trash"),
    Command("task.up", "Chuyển nhiệm vụ lên", TASKS, ("Alt+Up",), "up"),
    Command("task.down", "Chuyển nhiệm vụ xuống", TASKS, ("Alt+Down",), "down"),
    Command("task.to_previous_group", "Chuyển sang nhóm trước", TASKS, ("Alt+Shift+Up",)),
    Command("task.to_next_group", "Chuyển sang nhóm sau", TASKS, ("Alt+Shift+Down",)),
    Command(
        "task.copy", "Sao chép hàng (dán được vào Excel)", TASKS, ("Ctrl+C",), "copy", parted=True
    ),
    Command("task.cut", "Cắt hàng", TASKS, ("Ctrl+X",)),
    Command("task.paste", "Dán hàng từ Excel hoặc Word", TASKS, ("Ctrl+V",), "paste"),
    Command("task.units", "Chọn đơn vị thực hiện…", TASKS, ("F4",), "people", parted=True),
    Command("checklist.add", "Thêm việc phát sinh…", TASKS, ("Ctrl+Shift+T",), "plus", parted=True),
    Command("group.add", "Thêm nhóm", TASKS, ("Ctrl+Shift+G",), "plus", parted=True),
    Command("group.rename", "Đổi tên nhóm", TASKS),
    Command("group.delete", "Xóa nhóm và các nhiệm vụ trong nhóm", TASKS, (), "trash"),
    Command("column.add", "Thêm cột (thời hạn, sản phẩm…)…", TASKS, (), "table", parted=True),
    Command("column.rename", "Đổi tên cột…", TASKS),
    Command("column.delete", "Bỏ cột…", TASKS),
    Command(
        "coverage.link", "Gắn nhiệm vụ với yêu cầu cấp trên", TASKS, ("Ctrl+L",), "", parted=True
    ),
    Command("coverage.unlink", "Bỏ gắn với yêu cầu cấp trên", TASKS, ("Ctrl+Shift+L",)),
    Command("coverage.set_aside", "Yêu cầu không thuộc phạm vi, đưa trở lại…", TASKS),
    Command("coverage.make_task", "Tạo nhiệm vụ từ yêu cầu cấp trên", TASKS),
    Command("task.week", "In việc tuần này…", TASKS, (), "print", parted=True),
    Command("task.unit_pages", "In việc của phòng…", TASKS, (), "print"),
    Command("task.urge", "Soạn công văn đôn đốc…", TASKS, (), "document"),
    Command("task.report", "Kết quả thực hiện kế hoạch…", TASKS, (), "report"),
    Command("round.new", "Đợt xét mới…", AWARDS, (), "plus"),
    Command("round.edit", "Sửa đợt xét…", AWARDS),
    Command("round.propose", "Đề nghị khen thưởng…", AWARDS, (), "award", parted=True),
    Command("round.suggest", "Gợi ý đề nghị từ danh sách…", AWARDS),
    Command("round.lists", "Danh sách các phòng…", AWARDS, (), "import"),
    Command("round.judge", "Xét lại điều kiện các đề nghị", AWARDS),
    Command("round.reports", "Lập báo cáo thành tích còn thiếu…", AWARDS, (), "document"),
    Command("round.check", "Kiểm tra trước khi nộp", AWARDS, (), "check", parted=True),
    Command("paper.new", "Soạn văn bản mới…", PAPERS, ("Ctrl+Shift+D",), "plus"),
    Command("paper.duplicate", "Nhân bản văn bản", PAPERS, (), "copy"),
    Command("paper.corrections", "Nhập lại văn bản đã sửa…", PAPERS, (), "import"),
    Command("paper.delete", "Xóa văn bản", PAPERS, (), "trash"),
    Command("paper.submit", "Trình ký văn bản", PAPERS, parted=True),
    Command("paper.take_back", "Rút văn bản về dự thảo", PAPERS),
    Command("paper.issue", "Văn bản đã ban hành…", PAPERS),
    Command("paper.attach_signed", "Đính kèm bản đã ký của văn bản…", PAPERS),
    Command("paper.amend", "Sửa đổi, bổ sung văn bản (lập văn bản mới)", PAPERS),
    Command("paper.replace", "Thay thế văn bản (lập văn bản mới)", PAPERS),
    Command("paper.correct", "Công văn đính chính văn bản", PAPERS),
    Command("paper.revoke", "Thu hồi văn bản…", PAPERS),
    Command("coverage.standing", "Ghi yêu cầu thường xuyên…", TASKS),
    Command("coverage.edit_standing", "Sửa yêu cầu thường xuyên…", TASKS),
    Command("coverage.delete_standing", "Xóa yêu cầu thường xuyên", TASKS),
    Command("view.palette", "Tìm trong sổ và trong các lệnh…", VIEW, ("Ctrl+K",), "search"),
    Command("view.zoom_in", "Phóng to trang in", VIEW, ("Ctrl++", "Ctrl+="), "plus", parted=True),
    Command("view.zoom_out", "Thu nhỏ trang in", VIEW, ("Ctrl+-",), "minus"),
    Command("view.fit", "Trang in vừa chiều ngang", VIEW, ("Ctrl+0",), "zoom-fit"),
    Command("view.next_page", "Trang in sau", VIEW, ("Ctrl+PgDown",), parted=True),
    Command("view.previous_page", "Trang in trước", VIEW, ("Ctrl+PgUp",)),
    Command("view.next_tab", "Thẻ sau", VIEW, ("Ctrl+Tab",)),
    Command("view.previous_tab", "Thẻ trước", VIEW, ("Ctrl+Shift+Tab",)),
    Command("view.settings", "Thiết lập cơ quan", VIEW, ("Ctrl+,",), "settings", parted=True),
    Command("help.page", "Hướng dẫn trang này", HELP, ("F1",), "help"),
    Command("help.about", "Giới thiệu Sổ Thi Đua", HELP, parted=True),
)
