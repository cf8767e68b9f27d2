"""Communities: groups of partners that work more with each other than with the rest."""
