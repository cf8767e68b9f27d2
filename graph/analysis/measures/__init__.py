"""Who is central: measures of a network, computed on blocks of equivalent partners.

Distances count steps; strength, eigenvector centrality, PageRank, constraint and communities use
weights. Each agrees with networkx on the whole graph to 1e-9, or to the error that it states.
"""
