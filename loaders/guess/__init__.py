"""The guessing room: from a file that nobody has described to a first descriptor of it.

`formats` finds the loader, `sample` reads records from the start of the file, `headers` and
`columns` say what each column is, `shapes` what a record is about, `mapping` and its neighbours
write the blocks, and `descriptor` the text. Nothing here is certain: a person edits the result.
"""
