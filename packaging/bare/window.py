"""A window of Qt and nothing else: the least that a program like ours weighs and takes to start."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1180, 780)
window.show()
sys.exit(application.exec())
