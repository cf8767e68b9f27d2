"""Figures of results for papers and reports: rankings, developments, matrices as SVG and PNG."""
