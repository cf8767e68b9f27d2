"""Files from the network: the only room that reaches it, and only when a person asks."""
