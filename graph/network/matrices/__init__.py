"""Networks as sparse matrices: two modes, projections, blocks of equivalent partners."""
