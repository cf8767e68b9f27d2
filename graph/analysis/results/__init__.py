"""Results of network analysis as tables: typed columns, rows, and how each number came about."""
