"""What is behind the ties of a network: the things shared, since when, and who says so."""
