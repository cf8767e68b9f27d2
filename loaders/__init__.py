"""The loaders room: from what a source says to cited claims.

One module a format (`document`), each a function that yields `Claim` and `Citation` and never
sees the store. Around them: the workspace and its descriptors (`workspace`, `descriptor`), and
`compile`, which runs a loader in a child process, checks what it yields and caches it.
"""
