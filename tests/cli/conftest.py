"""The homes and the small web of the line's tests, for these as well."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

_spec = spec_from_file_location("line_conftest", Path(__file__).resolve().parents[1] / "line" / "conftest.py")
_line = module_from_spec(_spec)
_spec.loader.exec_module(_line)
headwater, home, stored, reports = _line.headwater, _line.home, _line.stored, _line.reports
empty_home, here, site, line, answer = _line.empty_home, _line.here, _line.site, _line.line, _line.answer
quick = _line.quick
