"""Groups of partners in a network: who stands between them, who keeps to its own, what is missing.

A group is a label that somebody gives each node: its kind (agency, network, city), region or
country. Nodes with the label "" are in no group: nothing is counted from, to or through them.
"""
