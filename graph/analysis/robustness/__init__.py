"""How sure is a rank: leaving out, drawing again, comparing with chance, and what produces it."""
