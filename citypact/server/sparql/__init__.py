"""SPARQL 1.1 Protocol (W3C 2013), query side, and the service description."""
