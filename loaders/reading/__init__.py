"""The reading room: from a foreign file to bytes, text and records, within limits.

A file is opened by what it holds, not by its name (`files`, `kinds`), decoded (`text`) and cut
into records (`tables`, `sheets`, `json_records`, `json_lines`, `yaml_records`); `records` picks
among them. Everything streams: memory does not grow with the file. What is wrong with the whole
file is a `FileFault`; what is wrong with one record goes to the report, and reading goes on.
"""
