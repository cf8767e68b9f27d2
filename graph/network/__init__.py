"""Networks of cooperation: what is declared, read from a build, projected and written."""
