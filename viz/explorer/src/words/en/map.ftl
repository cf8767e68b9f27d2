map-title = Map
map-lead = Partners where they are, and who works with whom across borders. Countries are shaded by what takes place in them or covers them.
map-of-the-world = Partners and their ties
map-around = Where it works
map-borders = The boundaries and names shown do not imply any opinion on the legal status of any territory. Shapes: Natural Earth, public domain; projection: Equal Earth.
map-label = World map with { NUMBER($partners) } partners and { NUMBER($arcs) } ties. The tables below hold the same facts.
map-more = { NUMBER($count) } more
map-closer = Zoom in
map-further = Zoom out
map-whole = Whole world
map-shade = Shade countries by
map-initiatives = Initiatives
map-agreements = Agreements
map-partners = Partners
map-none = Nothing
map-country = Country
map-countries = Countries
map-partner = Partner
map-partners-placed = Partners on the map
map-latitude = Latitude
map-longitude = Longitude
map-ties = Works with
map-here = At this circle ({ NUMBER($count) })
map-arcs-chosen = Only lines of what is chosen are drawn: { $drawn } of { $sent }.
map-arcs-choose = Choose a circle to see its lines.
map-keys = On the map, arrow keys move it, plus and minus zoom, 0 shows the whole world; Enter opens a circle, Escape lets go.
map-arcs-left =
    { $count ->
        [one] { $written } weaker tie is not drawn.
       *[other] { $written } weaker ties are not drawn.
    }
map-elsewhere =
    { $count ->
        [one] { NUMBER($count) } partner without a known place
       *[other] { NUMBER($count) } partners without a known place
    }
map-of-thing = On the map
map-arcs = Who works with whom across places
map-arcs-note = Each line of the map, once: partners at the same two places share a line, named after the pair of the closest tie.
map-with = With
map-things = Things in common
map-pairs = Pairs of partners
map-signs = Signs
map-sign-one = a partner
map-sign-several = several near one another, and how many
map-sign-arc = they work together: the thicker, the more they share
