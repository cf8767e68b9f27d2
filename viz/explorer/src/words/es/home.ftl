home-lead = Quién trabaja con quién en cuestiones urbanas: organismos, redes de ciudades y ciudades, con el pasaje que lo dice junto a cada línea.
home-search = Buscar una ciudad, un organismo, un acuerdo…
home-counts = Contenido del grafo
home-count-city =
    { $count ->
        [one] ciudad
       *[other] ciudades
    }
home-count-agency =
    { $count ->
        [one] organismo
       *[other] organismos
    }
home-count-network =
    { $count ->
        [one] red de ciudades
       *[other] redes de ciudades
    }
home-count-unit =
    { $count ->
        [one] dependencia
       *[other] dependencias
    }
home-count-partner =
    { $count ->
        [one] asociado
       *[other] asociados
    }
home-count-participation =
    { $count ->
        [one] participación
       *[other] participaciones
    }
home-count-agreement =
    { $count ->
        [one] acuerdo
       *[other] acuerdos
    }
home-count-initiative =
    { $count ->
        [one] iniciativa
       *[other] iniciativas
    }
home-count-membership =
    { $count ->
        [one] afiliación
       *[other] afiliaciones
    }
home-count-event =
    { $count ->
        [one] evento
       *[other] eventos
    }
home-count-strategy =
    { $count ->
        [one] estrategia
       *[other] estrategias
    }
home-count-publication =
    { $count ->
        [one] publicación
       *[other] publicaciones
    }
home-count-output =
    { $count ->
        [one] producto
       *[other] productos
    }
home-count-place =
    { $count ->
        [one] lugar
       *[other] lugares
    }
home-count-country =
    { $count ->
        [one] país
       *[other] países
    }
home-count-theme =
    { $count ->
        [one] tema
       *[other] temas
    }
home-count-source =
    { $count ->
        [one] fuente
       *[other] fuentes
    }
home-count-citation =
    { $count ->
        [one] pasaje
       *[other] pasajes
    }
home-count-claim =
    { $count ->
        [one] afirmación
       *[other] afirmaciones
    }
home-picture = La red completa
home-picture-open = Abrir la red
home-picture-cut = La imagen muestra los { $written } vínculos más estrechos.
home-picture-strongest = La imagen muestra los { $ties } vínculos más estrechos y, de los { $partners } asociados, los { $shown } que tienen al menos uno de ellos. La página de la red muestra más.
home-map-open = Abrir el mapa
home-timeline-open = Abrir la cronología
home-legend = Leyenda
home-starting = Preguntas para empezar
home-starting-more = Todas las preguntas
home-central = Asociados centrales
home-central-between = Por intermediación: cuántos caminos más cortos entre los demás pasan por un asociado.
home-central-parts = Por el número de elementos en que participan.
home-central-more = Todos los asociados, según cualquier medida
home-latest = Últimos acuerdos e iniciativas
home-latest-more = Toda la cronología
home-themes = Temas
home-sources = Fuentes
home-sources-note = Cada afirmación del grafo procede de un pasaje de una de estas fuentes.
home-source = Fuente
home-publisher = Editor
home-published = Fecha de publicación
home-source-licence = Licencia
home-claims = Afirmaciones
home-citations = Pasajes
home-url = Dirección
home-read = Leer
home-licence = Licencia de los datos:
home-build = Versión de los datos { $build }, Citypact { $version }
home-data = Descargar los datos
