"""Makes Qt's own buttons, dialogs and context menus speak Vietnamese."""

from PySide6.QtCore import QCoreApplication, QTranslator

from resources.i18n import qt_catalogue
from resources.loading import ResourceError

_NAME = "qtbase_vi"


def install_translations(app: QCoreApplication) -> None:
    """Load Qt's Vietnamese into ``app``, once; raises ResourceError when its file is broken."""
    if app.findChild(QTranslator, _NAME) is not None:
        return
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    file = qt_catalogue()
    if not translator.load(str(file)):
        raise ResourceError(file.name, "", "không đọc được")
    app.installTranslator(translator)
