"""The mapping room: what a descriptor says of records becomes claims, without code.

A block `[mapping.LABEL]` makes one kind of thing of each record (`blocks`). Its words (`words`,
`participants`) take values (`values`): templates over the columns (`templates`), split, matched
and translated (`steps`). `descriptor` compiles all of it once, and reports every mistake
together, before the first record is read; `accounting` reports the columns that nothing uses.
`docs/mapping.md` is the reference for the people who write mappings.
"""
