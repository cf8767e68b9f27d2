"""`citypact place`, by its own."""

from click.testing import CliRunner

from citypact.cli import main


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["place", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_a_name_that_is_decided() -> None:
    code, out, err = run("Köln (Cologne)", "--country", "DE")
    assert code == 0
    assert err.startswith("Decided: Köln (city)")
    assert out.splitlines()[1].startswith("2886242\tKöln\tDE\tNordrhein-Westfalen\t")


def test_a_name_that_stays_open_and_what_settles_it() -> None:
    _, out, err = run("Taizhou", "--country", "CN")
    assert err.startswith("Open: 2 places in CN fit")
    assert len(out.splitlines()) >= 3
    assert run("Taizhou", "--country", "CN", "--region", "Jiangsu")[2].startswith("Decided")
    assert run("Springfield", "--near", "39.8,-89.6")[2].startswith("Decided")


def test_a_point_that_is_none_is_told() -> None:
    for text in ("here", "1,2,3", "100,0", "nan,0"):
        code, _, err = run("Porto", "--near", text)
        assert code == 2
        assert "--near" in err
