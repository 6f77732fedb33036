"""How the blocks of a document hang together for connectors: which lead in to which, and where an item's words count from."""

from linter.document import Document

_DEEPEST = 50  # lists in lists: a bomb of them must not cost their square


class Layout:
    """For each block: the blocks that lead in to it, those that it leads in to, and from a token to its place among words.

    An item's words are counted as if they followed those of its lead-ins.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        starts = document.tokens.block_start
        self.leads: list[tuple[int, ...]] = []
        self.led: dict[int, list[int]] = {}
        self.shifts: list[int] = []
        for number, block in enumerate(document.blocks):
            lead = block.lead
            chain = () if lead is None else (lead, *self.leads[lead][:_DEEPEST])
            self.leads.append(chain)
            self.shifts.append((0 if lead is None else self.shifts[lead] + starts[lead + 1]) - starts[number])
            for outer in chain:
                self.led.setdefault(outer, []).append(number)
