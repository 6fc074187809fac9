import pytest

from desktop import crash
from index import VERSION


def test_a_report_says_versions_and_place() -> None:
    try:
        raise KeyError("lost")
    except KeyError as error:
        report = crash.fault_report(type(error), error, error.__traceback__)

    assert VERSION in report
    assert "Qt" in report.splitlines()[0]
    assert "test_a_report_says_versions_and_place" in report
    assert "KeyError: 'lost'" in report


def test_a_fault_is_shown_and_the_window_stays(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        crash.QMessageBox, "exec", lambda box: shown.append(box.detailedText()), raising=True
    )

    crash.show_fault(ValueError, ValueError("no"), None)

    assert "ValueError: no" in shown[0]
    assert "ValueError: no" in capsys.readouterr().err
