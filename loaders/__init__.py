"""The loaders room: from what a source says to cited claims.

One module or package a format (`document`, `table`, `iati`, `ror`, `wikidata`, `rdf`, `codelist`),
each with a function that yields passages with their claims and never sees the store. Below them:
`reading` turns files into records within limits, `mapping` reads what a descriptor says of their
columns, `statements` makes the claims, `gazetteer` knows places. Around them: the workspace and
its descriptors (`workspace`, `source`), `compile`, which checks what a loader yields and keeps it,
and `child`, the process in which all that runs. `fetching` gets files, `guess` describes them.
"""
