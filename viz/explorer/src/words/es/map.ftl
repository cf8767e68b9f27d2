map-title = Mapa
map-lead = Los socios donde se encuentran y quién trabaja con quién más allá de las fronteras. Los países se colorean según lo que se desarrolla en ellos o los abarca.
map-of-the-world = Los socios y sus vínculos
map-around = Dónde actúa
map-borders = Las fronteras que se muestran no implican opinión alguna sobre la condición jurídica de ningún territorio. Contornos: Natural Earth, dominio público; proyección: Equal Earth.
map-label = Mapa del mundo con { NUMBER($partners) } socios y { NUMBER($arcs) } vínculos. Las tablas siguientes contienen los mismos datos.
map-several = { NUMBER($count) } socios, entre ellos { $name }
map-closer = Acercar
map-further = Alejar
map-whole = Todo el mundo
map-choices = Filtros y opciones
map-shade = Colorear los países según
map-initiatives = Iniciativas
map-agreements = Acuerdos
map-partners = Socios
map-none = Nada
map-country = País
map-countries = Países
map-partner = Socio
map-partners-placed = Socios en el mapa
map-latitude = Latitud
map-longitude = Longitud
map-ties = Trabaja con
map-here =
    { $count ->
        [one] { NUMBER($count) } socio aquí
       *[other] { NUMBER($count) } socios aquí
    }
map-arcs-left =
    { $count ->
        [one] No se dibuja { $written } vínculo más débil.
       *[other] No se dibujan { $written } vínculos más débiles.
    }
map-elsewhere =
    { $count ->
        [one] { NUMBER($count) } socio sin lugar conocido
       *[other] { NUMBER($count) } socios sin lugar conocido
    }
map-of-thing = En el mapa
map-arcs = Quién trabaja con quién entre lugares
map-arcs-note = Cada línea del mapa, una vez: los socios situados en los mismos dos lugares comparten una línea, nombrada por el par más estrecho.
map-with = Con
map-things = Cosas en común
map-pairs = Pares de socios
