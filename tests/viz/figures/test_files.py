"""Figures as files: the same bytes, nothing that runs, names and values for all readers."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from ontology.errors import InputError, NotFoundError
from tests.viz.figures.examples import (
    DEVELOPMENT,
    EMPTY,
    EVERY,
    HOW,
    MATRIX,
    NAMES,
    NETWORK,
    RANKING,
    SINGLE,
)  # fmt: skip
from viz.figures.files import PNG_DPI, Picture, write_figure
from viz.figures.lettering import one_line
from viz.figures.ranking import RankedBar, Ranking

SVG = "{http://www.w3.org/2000/svg}"
LARGE = (RANKING, DEVELOPMENT, MATRIX)


def svg(picture: Picture, folder: Path) -> Any:
    return etree.parse(write_figure(picture, folder / "figure.svg").path).getroot()


def texts(root: Any) -> list[str]:
    return [str(text.text) for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("picture", LARGE, ids=lambda picture: picture.title)
def test_every_name_and_the_network_are_there_as_text(picture: Picture, tmp_path: Path) -> None:
    root = svg(picture, tmp_path)
    title, described = (root.findtext(f"{SVG}{name}") for name in ("title", "desc"))
    assert title == picture.title
    assert all(one_line(name) in described for name in NAMES)
    assert NETWORK in described
    assert HOW in described
    shown = "".join(texts(root)).replace(" ", "")
    for name in (NAMES[0], NAMES[1], NAMES[2], NAMES[4], NETWORK, HOW):
        assert one_line(name).replace(" ", "") in shown
    assert root.get("role") == "img"
    assert root.xpath("//*[@id=$id]", id=root.get("aria-describedby"))[0].text == described


@pytest.mark.parametrize("picture", LARGE, ids=lambda picture: picture.title)
def test_nothing_in_a_figure_runs_or_is_fetched(picture: Picture, tmp_path: Path) -> None:
    root = svg(picture, tmp_path)
    tags = {etree.QName(element).localname for element in root.iter(etree.Element)}
    assert tags <= {"svg", "title", "desc", "defs", "g", "path", "text", "use", "clipPath",
                    "rect"}  # fmt: skip
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert "href" not in name or value.startswith("#")


@pytest.mark.parametrize("picture", LARGE, ids=lambda picture: picture.title)
def test_the_same_figure_gives_the_same_bytes(
    picture: Picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suffix = "png" if picture is MATRIX else "svg"
    one = write_figure(picture, tmp_path / f"one.{suffix}").path.read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert write_figure(picture, tmp_path / f"other.{suffix}").path.read_bytes() == one


@pytest.mark.parametrize("picture", EVERY, ids=lambda picture: picture.title)
def test_no_text_leaves_the_sheet_or_overlaps_another(picture: Picture) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    sheet = picture.draw()
    sheet.figure.set_dpi(PNG_DPI)
    point = PNG_DPI / 72
    canvas: Any = FigureCanvasAgg(sheet.figure)
    boxes = [text.get_window_extent(canvas.get_renderer()) for text in sheet.figure.texts]
    assert boxes
    for number, box in enumerate(boxes):
        assert box.x0 >= 0
        assert box.y0 >= 0
        assert box.x1 <= sheet.width * point
        assert box.y1 <= sheet.height * point
        for other in boxes[:number]:
            across = min(box.x1, other.x1) - max(box.x0, other.x0)
            down = min(box.y1, other.y1) - max(box.y0, other.y0)
            assert across < point or down < 2.5 * point  # descenders reach between lines


def test_a_persons_own_settings_change_nothing(tmp_path: Path) -> None:
    import matplotlib

    plain = write_figure(RANKING, tmp_path / "one.svg").path.read_bytes()
    with matplotlib.rc_context({"text.usetex": True, "font.size": 40, "svg.fonttype": "path"}):
        assert write_figure(RANKING, tmp_path / "other.svg").path.read_bytes() == plain
        assert matplotlib.rcParams["font.size"] == 40


def test_drawing_opens_no_window_and_no_global_figure(tmp_path: Path) -> None:
    from matplotlib import _pylab_helpers

    write_figure(RANKING, tmp_path / "figure.png")
    assert not _pylab_helpers.Gcf.figs


def test_letters_that_no_font_has_are_named_for_a_png_only(tmp_path: Path) -> None:
    ranking = Ranking("Letters", (RankedBar("Bonn \U00031350", "city", 1),), "degree")
    remarks = write_figure(ranking, tmp_path / "figure.png").remarks
    assert remarks == (
        "no installed font has \U00031350: install Noto Sans CJK and Noto Sans, or write SVG",
    )
    assert write_figure(ranking, tmp_path / "figure.svg").remarks == ()
    assert "Bonn \U00031350" in texts(svg(ranking, tmp_path))


def test_an_unknown_suffix_is_answered_with_known_ones(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"“\.pdf” is no format of figures; use \.png or \.svg"):
        write_figure(RANKING, tmp_path / "figure.pdf")
    assert not list(tmp_path.iterdir())


def test_without_matplotlib_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(NotFoundError, match=r'pip install "citypact\[figures\]"'):
        write_figure(RANKING, tmp_path / "figure.svg")


def test_a_folder_in_the_way_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "figure.svg").mkdir()
    with pytest.raises(InputError, match="it cannot be written"):
        write_figure(EMPTY[0], tmp_path / "figure.svg")


@pytest.mark.parametrize("picture", [*EMPTY, *SINGLE], ids=lambda picture: picture.title)
def test_little_to_show_is_shown_all_the_same(picture: Picture, tmp_path: Path) -> None:
    assert re.search("No .* to show|Bonn|Cities", " ".join(texts(svg(picture, tmp_path))))
