"""Workers: processes that read the graph for the server and can be killed at any moment.

A job goes `Answers` → `Pool` → `Lane` (where it waits) → `Crew` → `Worker` → the process `child`,
with a `Ticket` on which its reply comes back. `Staff` gives the lanes their crews and takes new
builds; `Limits` and `long_jobs` say what a client may have done at once and in a minute.
"""
