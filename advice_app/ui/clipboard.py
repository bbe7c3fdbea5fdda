"""Text on the clipboard that is also there with its form, for whoever pastes it into a document."""

from PySide6.QtGui import QGuiApplication, QStandardItemModel


def copy_both(text: str, html: str) -> None:
    """Put the same on the clipboard twice: as text, and as HTML."""
    model = QStandardItemModel(1, 1)
    data = model.mimeData([model.index(0, 0)])  # Qt's own: one made here would outlive Python on the clipboard, and crash
    for name in data.formats():
        data.removeFormat(name)
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
