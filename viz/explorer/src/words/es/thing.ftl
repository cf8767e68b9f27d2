thing-website = Sitio web
thing-in-network = En la red
thing-in-map = En el mapa
thing-in-timeline = En la cronología
thing-compare = Comparar con otro asociado
thing-life = Ciclo de vida
thing-undated = sin fecha
thing-planned = previsto
thing-planned-as = previsto: { $name }
thing-partners = Asociados por función
thing-takes-part = Participa en
thing-works-with = Trabaja con
thing-works-with-none = No se conoce ningún asociado.
thing-neighbours =
    { $count ->
        [one] { $written } asociado, vinculado por una participación común
       *[other] { $written } asociados, vinculados por participaciones comunes
    }
thing-shared = Lo que comparten
thing-shared-count =
    { $count ->
        [one] { $written } elemento en común
       *[other] { $written } elementos en común
    }
thing-side-by-side = Los dos lado a lado
thing-lines =
    { $count ->
        [one] { $written } afirmación
       *[other] { $written } afirmaciones
    }
thing-role = Función
thing-name = Nombre
thing-kind = Clase
thing-country = País
thing-when = Fecha
thing-start = Inicio
thing-end = Fin
thing-status = Estado
thing-remark = Observación
thing-sources = Fuentes
thing-references = Referencias
thing-partner-count = Asociados
thing-works-on = Elementos
thing-has = Productos y componentes
thing-belongs-to = Pertenece a
thing-names = Nombres
thing-names-name = Nombre
thing-names-language = Idioma
thing-names-use = Uso
thing-use-preferred = preferido
thing-use-other = también
thing-use-acronym = sigla
thing-use-in-source = como lo escribe la fuente
thing-identifiers = Identificadores
thing-themes = Temas
thing-places = Lugares
thing-figures = Cifras comunicadas
thing-figures-note = Cifras según las comunican las fuentes: pueden contar cosas distintas en momentos distintos.
thing-measure = Medida
thing-value = Valor
thing-unit = Unidad
thing-notes = Observaciones
thing-data = Como datos
thing-licence = Licencia
thing-cited = Pasajes citados de esta fuente
thing-passage = Pasaje
thing-passages =
    { $count ->
        [one] { $written } pasaje
       *[other] { $written } pasajes
    }
thing-says = Lo que dice el pasaje
thing-broader = Más general
thing-narrower = Más específico
thing-about = Acuerdos, iniciativas y eventos
thing-about-count =
    { $count ->
        [one] { $written } elemento en la cronología
       *[other] { $written } elementos en la cronología
    }
thing-about-none = No se conoce ningún acuerdo, iniciativa ni evento.
thing-central = Asociados que trabajan en ello
thing-csv-what = Afirmación
thing-csv-value = Valor
thing-csv-iri = IRI
thing-csv-start = Inicio
thing-csv-end = Fin
thing-csv-on = Fecha
thing-csv-status = Estado
thing-csv-plan = Previsto
thing-csv-note = Observación
thing-csv-sources = Fuentes
thing-csv-source = Fuente
thing-csv-locator = Ubicación en la fuente
thing-csv-publisher = Editor
thing-csv-published = Fecha de publicación
thing-csv-url = Dirección
thing-about-what = Acerca de
thing-partner-total =
    { $count ->
        [one] { $written } asociado
       *[other] { $written } asociados
    }
thing-what-name = nombre
thing-what-also = también llamado
thing-what-acronym = sigla
thing-what-called = nombre en la fuente
thing-what-is-a = es
thing-what-type = tipo
thing-what-instrument = instrumento
thing-what-description = descripción
thing-what-start = inicio
thing-what-end = fin
thing-what-planned-start = inicio previsto
thing-what-planned-end = fin prevista
thing-what-theme = tema
thing-what-location = ubicación
thing-what-covers = abarca
thing-what-within = situado en
thing-what-jurisdiction = jurisdicción
thing-what-geometry = coordenadas
thing-what-unit-of = dependencia de
thing-what-part-of = forma parte de
thing-what-output-of = producto de
thing-what-based-on = basado en
thing-what-replaces = sustituye a
thing-what-related-to = relacionado con
thing-what-unit = dependencias
thing-what-part = componentes
thing-what-output = productos
thing-what-basis-of = base de
thing-what-replaced-by = sustituido por
thing-what-location-of = ubicados aquí
thing-what-covered-by = abarcado por
thing-what-contains = contiene
thing-what-jurisdiction-of = jurisdicción de
thing-what-note = observación
thing-what-identifier = identificador
thing-what-same-as = igual a
thing-what-website = sitio web
thing-left-out = Otras afirmaciones no mostradas aquí: { $written }. Figuran en los datos.
thing-here = También aquí
thing-partners-here = Asociados aquí
thing-first-year = Desde
thing-retrieved = Fecha de consulta
thing-no-address = No se conoce ninguna dirección pública de este documento.
thing-passage-means = Un pasaje es un lugar de un documento. Su texto no se repite aquí: la lista siguiente da lo que dice, como hechos.
thing-what-in = { $what } ({ $language })
