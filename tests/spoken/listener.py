"""Writes what the program tells over AT-SPI, an event a line; run by the system's own Python.

For each line of its input that names a role it writes the objects of that role that the window has.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402
