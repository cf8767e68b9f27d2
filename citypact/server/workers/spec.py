"""What a worker is started with."""

import msgspec


class Spec(msgspec.Struct, frozen=True):
    """The build of a worker, its limits (bytes; rows), and what it does.

    `jobs` are names of jobs with the functions that do them. One that is to `prepare` does what
    is asked most before it says that it is ready. It ends with the process `parent`.
    """

    build: str
    lane: str
    memory: int
    rows: int
    answer: int
    jobs: dict[str, str]
    parent: int = 0
    prepare: bool = False

    def text(self) -> str:
        """Return it as an argument of a command.

        >>> spec = Spec("builds/0a1b2c", "read", 1, 1, 1, {})
        >>> Spec.read(spec.text()) == spec
        True
        """
        return msgspec.json.encode(self).decode()

    @classmethod
    def read(cls, text: str) -> "Spec":
        """Read it again."""
        return msgspec.json.decode(text, type=cls)
