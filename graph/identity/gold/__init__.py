"""Gold: tables of known identities, whatever their shape, as records and what is true of them."""
