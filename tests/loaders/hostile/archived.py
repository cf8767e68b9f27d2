"""Archives of every format that may stand in one."""

from tests.loaders.hostile.common import other_formats, packed
from tests.loaders.hostile.forms import OPENED

CASES = [case for form in OPENED for case in (*packed(form), *other_formats(form))]
