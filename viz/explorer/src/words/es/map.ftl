map-title = Mapa
map-lead = Los asociados donde se encuentran y quién trabaja con quién más allá de las fronteras. Los países se colorean según lo que se desarrolla en ellos o los abarca.
map-of-the-world = Los asociados y sus vínculos
map-around = Dónde actúa
map-borders = Las fronteras y los nombres que se muestran no implican juicio alguno sobre la condición jurídica de ningún territorio. Contornos: Natural Earth, dominio público; proyección: Equal Earth.
map-label = Mapa del mundo con { NUMBER($partners) } asociados y { NUMBER($arcs) } vínculos. Las tablas siguientes contienen los mismos datos.
map-more = { NUMBER($count) } más
map-closer = Acercar
map-further = Alejar
map-whole = Todo el mundo
map-shade = Colorear los países según
map-initiatives = Iniciativas
map-agreements = Acuerdos
map-partners = Asociados
map-none = Sin color
map-country = País
map-countries = Países
map-partner = Asociado
map-partners-placed = Asociados en el mapa
map-latitude = Latitud
map-longitude = Longitud
map-ties = Trabaja con
map-here = En este círculo ({ NUMBER($count) })
map-arcs-chosen = Solo se trazan las líneas de la selección: { $drawn } de { $sent }.
map-arcs-choose = Elija un círculo para ver sus líneas.
map-keys = Las flechas mueven el mapa, más y menos acercan y alejan, 0 muestra todo el mundo; Intro abre un círculo, Escape anula la selección.
map-arcs-left =
    { $count ->
        [one] No se traza { $written } vínculo más débil.
       *[other] No se trazan { $written } vínculos más débiles.
    }
map-elsewhere =
    { $count ->
        [one] { NUMBER($count) } asociado sin lugar conocido
       *[other] { NUMBER($count) } asociados sin lugar conocido
    }
map-of-thing = En el mapa
map-arcs = Quién trabaja con quién entre lugares
map-arcs-note = Cada línea del mapa, una sola vez: los asociados situados en los mismos dos lugares comparten una línea, que lleva el nombre del par con el vínculo más estrecho.
map-with = Con
map-things = Elementos en común
map-pairs = Pares de asociados
map-signs = Leyenda
map-sign-one = un asociado
map-sign-several = varios cercanos entre sí, y cuántos
map-sign-arc = trabajan juntos: cuanto más gruesa la línea, más comparten
