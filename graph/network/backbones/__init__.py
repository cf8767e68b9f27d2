"""Backbones: the ties of a projection that are more than large things and busy partners explain."""
