compare-title = Comparar dos socios
compare-dates-title = Comparar dos fechas
compare-two-partners = Dos socios
compare-two-dates = Dos fechas
compare-lead = Qué hacen juntos dos socios, qué hace solo uno y qué no hace ninguno.
compare-dates-lead = Qué vínculos aparecieron entre dos fechas, cuáles terminaron y cuáles siguieron. Un vínculo es cierto si las fechas lo prueban y posible si se desconoce una fecha.
compare-one = Un socio
compare-other = El otro
compare-together = Juntos ({ NUMBER($count) })
compare-only-one = Solo { $one } ({ NUMBER($count) })
compare-only-other = Solo { $other } ({ NUMBER($count) })
compare-neither = Ninguno de los dos ({ NUMBER($count) })
compare-neither-note = Acuerdos, iniciativas y eventos de socios comunes en los que ninguno participa según las fuentes.
compare-nothing = Nada que digan las fuentes.
compare-partners = Socios
compare-themes = Temas
compare-places = Lugares
compare-both = Ambos
compare-neither-themes = Ninguno
compare-thing = Qué
compare-kind = Clase
compare-all = Mostrar los { NUMBER($count) }
compare-before = Primera fecha
compare-after = Segunda fecha
compare-compare = Comparar
compare-counts = La red en ambas fechas
compare-possible =
    { $count ->
        [one] { NUMBER($count) } vínculo es solo posible en una de las fechas: se desconoce una fecha.
       *[other] { NUMBER($count) } vínculos son solo posibles en una de las fechas: se desconoce una fecha.
    }
compare-count-partners-certain = Socios con un vínculo cierto
compare-count-partners-possible = Socios solo con vínculos posibles
compare-count-ties-certain = Vínculos ciertos
compare-count-ties-possible = Vínculos solo posibles
compare-count-stayed-certain = Vínculos ciertos en ambas fechas
compare-count-stayed-possible = Vínculos solo posibles en ambas fechas
compare-counts-note = Los vínculos sin ninguna fecha son posibles en cualquier fecha. Un año o mes vale por todos sus días.
compare-appeared = Aparecieron ({ NUMBER($count) })
compare-ended = Terminaron ({ NUMBER($count) })
compare-partner-one = Socio
compare-partner-other = Trabaja con
compare-through = A través de
compare-sure = Certeza
