"""The commands: one verb a module; each is options, one call, and what it prints.

These modules import only click at the top, so that `citypact --help` is quick.
"""
