"""Work on parts at the same time, with results in the order of the parts."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


def in_order(
    function: Callable[[Part], Result], parts: Sequence[Part], *, at_once: int = 64
) -> Iterator[Result]:
    """Yield what a function makes of each part, in order, on as many cores as there are.

    Sums over what is yielded are the same to the last bit whatever the number of cores. An
    interrupt waits only for the parts that are being worked on; `at_once` bounds their number.

    >>> list(in_order(len, ["Bonn", "Almada"]))
    [4, 6]
    """
    threads = min(os.cpu_count() or 1, at_once, len(parts))
    if threads <= 1:
        yield from map(function, parts)
        return
    executor = ThreadPoolExecutor(threads)
    try:
        yield from executor.map(function, parts)
    finally:
        executor.shutdown(cancel_futures=True)
