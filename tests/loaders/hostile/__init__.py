"""Hostile files, each of a kind and a format, and what a build must say of each.

`forms` holds a small sound file of every format; the other modules spoil it, a table of cases a
module. Files are written when a test needs them. `compiling` puts them into a workspace and
compiles it.
"""
