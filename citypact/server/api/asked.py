"""What questions to the API have in common: the reader's language and the filters of networks."""

from typing import Annotated, Any

from msgspec import Meta, Struct

Language = Annotated[
    str, Meta(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", max_length=35,
              description="language of names, as zh")
]  # fmt: skip
Text = Annotated[str, Meta(max_length=1000)]


class Asked(Struct, kw_only=True, forbid_unknown_fields=True):
    """A question: `lang` is the language of names (BCP 47)."""

    lang: Language = "en"


class Filtered(Asked, kw_only=True):
    """A question about a network: the filters of `citypact network`, each once or several times.

    `network` names one that the workspace describes.
    """

    network: Text = ""
    kind: list[Text] = []
    type: list[Text] = []
    place: list[Text] = []
    thing: list[Text] = []
    theme: list[Text] = []
    role: list[Text] = []
    status: list[Text] = []
    sources: int = 0
    on: Text = ""
    since: Text = ""
    until: Text = ""
    level: Text = ""
    weighting: Text = ""
    backbone: Text = ""
    alpha: float = 0.05
    certain: bool = False
    plans: bool = False

    def filters(self) -> dict[str, Any]:
        """Return the filters that were given, as `KnowledgeGraph.analyse` takes them."""
        names = Filtered.__struct_fields__
        given = {name: getattr(self, name) for name in names if name != "lang"}
        if not self.backbone:
            given.pop("alpha")
        return {name: value for name, value in given.items() if value}
