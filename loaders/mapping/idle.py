"""Idle blocks: what a mapping does not make of a whole file, and which word of it is why."""

from loaders.mapping.blocks import Block


def idle(block: Block, records: int) -> tuple[str, str]:
    """Return what is worth knowing of a block after the last record, and what to do; "" if nothing.

    A block that makes nothing is told with the word that says so; of an optional one, how many
    records have no key.
    """
    empty = block.idle["key"]
    if not records:
        return "", ""
    if block.busy:
        have = "has" if empty == 1 else "have"
        found = f"{block.label}: {empty:,} of {records:,} records {have} no key"
        return (found, "nothing to do if these are known") if block.optional and empty else ("", "")
    why = max(block.idle, key=lambda word: (word != "when", block.idle[word]))
    return f"{block.label} makes nothing: {_reason(why, block, records)}", _MENDS[why]


_MENDS = {
    "when": "compare its values with those of the file, letter by letter",
    "each": "name the column or list that holds its elements",
    "kind": "fill it in, or name another column",
    "key": "name a column that is filled, or remove the block",
    "fault": "correct the values",
}


def _reason(why: str, block: Block, records: int) -> str:
    fitting = records - block.idle["when"]
    number = f"{fitting:,} record{'' if fitting == 1 else 's'}"
    those = f"{number} that its {block.condition} fits" if fitting < records else number
    if why == "when":
        each = f"{records:,} record{'' if records == 1 else 's'}"
        return f"its {block.condition} fits none of {each}"
    if why == "each":
        return f"its each finds nothing in {those}"
    if why == "fault":
        return f"its key cannot be used in any of {those}"
    return f"its {why} is empty in {'the' if fitting == 1 else 'all'} {those}"
