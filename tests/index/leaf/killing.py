"""A program that does something to installed libraries again and again, and is killed each time.

It kills itself at the Nth thing it asks of the system, so that every moment between two of them has
its turn and no test depends on a clock. Prints one JSON line a death: which library is in use
afterwards, and whether it is whole. Arguments: what to do, the folder, the leaf, how many deaths.
"""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from index import (
    Installed,
    Library,
    LiverleafError,
    import_library,
    install_leaf,
    look_at,
    repair_library,
)

WATCHED = ("open", "os.", "shutil.", "sqlite3.connect", "tempfile.")


def act(what: str, installed: Installed, leaf: Path) -> None:
    if what == "install":
        install_leaf(look_at(leaf, ()), installed)
    elif what == "import":
        import_library([leaf.parent / "source"], installed, name="Imported")
    elif what == "repair":
        repair_library(installed.current)
    elif what == "use":
        installed.use(
            sorted(library.name for library in installed.listed() if not library.in_use)[0]
        )
    elif what == "remove":
        (gone, *_) = [each.name for each in installed.listed() if not (each.in_use or each.fixed)]
        installed.remove(gone)


def in_a_child(work: Callable[[], None]) -> int:
    """How a child that did `work` ended: its exit status, or minus the signal."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:
            traceback.print_exc()
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def dying_at(moment: int, work: Callable[[], None]) -> Callable[[], None]:
    left = moment

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event.startswith(WATCHED):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def run() -> None:
        sys.addaudithook(count)
        work()

    return run


def counted(work: Callable[[], None], note: Path) -> int:
    """How many moments there are to die in."""
    seen = 0

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        seen += event.startswith(WATCHED)

    def run() -> None:
        sys.addaudithook(count)
        work()
        note.write_text(str(seen), encoding="utf-8")

    assert in_a_child(run) == 0
    return int(note.read_text(encoding="utf-8"))


def state_of(installed: Installed) -> dict[str, Any]:
    try:
        Library.open(installed.current).close()
        whole = True
    except LiverleafError as error:
        whole = str(error)
    return {"in_use": installed.in_use, "whole": whole}


def main(what: str, folder: Path, leaf: Path, deaths: int) -> None:
    installed = Installed(folder / "libraries", {"starter": folder / "library"})

    def work() -> None:
        act(what, installed, leaf)

    def restore() -> None:
        os.system(f"rm -rf '{folder}/libraries' && cp -rp '{folder}/before' '{folder}/libraries'")

    os.system(f"cp -rp '{folder}/libraries' '{folder}/before'")
    moments = counted(work, folder / "moments")
    after = state_of(installed)
    for death in range(deaths):
        restore()
        moment = 1 + death * moments // deaths
        ended = in_a_child(dying_at(moment, work))
        state = {**state_of(installed), "moment": moment, "ended": ended}
        # Whoever comes next finds his way.
        again = in_a_child(work)
        left = sorted(path.name for path in installed.folder.glob(".*"))
        print(json.dumps({**state, "again": again, "after": state_of(installed), "left": left}))
    print(json.dumps({"moments": moments, "done": after}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
