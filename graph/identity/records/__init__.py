"""Records: from the claims of all sources to what is compared about a thing."""
