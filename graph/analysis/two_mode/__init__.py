"""Measures of the two-mode network itself: partners and the things they take part in.

Nothing here joins partner to partner, so a network of 9,000 members costs 9,000 edges and not
40 million. `table.two_mode_score` gives one table of partners and one of things by the measures
of `catalogue`; `nestedness`, `core`, `communities`, `modularity`, `bicliques` and
`biclique_communities` say more of the whole network.
"""
