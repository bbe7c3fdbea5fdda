"""Prints a page: black on white, whatever the theme on the screen."""

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget


def print_with_dialog(document: QTextDocument, title: str, parent: QWidget) -> None:
    """Ask for a printer and print. Returns at once: the dialog is not waited for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    dialog.accepted.connect(lambda: document.print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
