compare-title = Comparar dos asociados
compare-dates-title = Comparar dos fechas
compare-two-partners = Dos asociados
compare-two-dates = Dos fechas
compare-lead = Qué hacen juntos dos asociados, qué hace solo uno de ellos y qué no hace ninguno.
compare-dates-lead = Qué vínculos aparecieron entre dos fechas, cuáles terminaron y cuáles siguieron. Un vínculo es cierto si las fechas lo prueban y posible si se desconoce una fecha.
compare-one = Un asociado
compare-other = El otro asociado
compare-together = Juntos ({ NUMBER($count) })
compare-planned =
    { $count ->
        [one] { NUMBER($count) } de estos elementos solo está previsto o propuesto. La red y las páginas de los asociados solo cuentan los demás: { NUMBER($others) }.
       *[other] { NUMBER($count) } de estos elementos solo están previstos o propuestos. La red y las páginas de los asociados solo cuentan los demás: { NUMBER($others) }.
    }
compare-only-one = Solo { $one } ({ NUMBER($count) })
compare-only-other = Solo { $other } ({ NUMBER($count) })
compare-neither = Ninguno de los dos ({ NUMBER($count) })
compare-neither-note = Acuerdos, iniciativas y eventos de asociados comunes en los que ninguno participa según las fuentes.
compare-nothing = Las fuentes no dicen nada al respecto.
compare-no-ties = Las fuentes no muestran ningún vínculo así.
compare-partners = Asociados
compare-themes = Temas
compare-places = Lugares
compare-both = Ambos
compare-neither-themes = Ninguno
compare-thing = Elemento
compare-kind = Clase
compare-before = Primera fecha
compare-after = Segunda fecha
compare-compare = Comparar
compare-counts = La red en ambas fechas
compare-possible =
    { $count ->
        [one] { NUMBER($count) } vínculo es solo posible en una de las fechas: se desconoce una fecha.
       *[other] { NUMBER($count) } vínculos son solo posibles en una de las fechas: se desconoce una fecha.
    }
compare-count-partners-certain = Asociados con un vínculo cierto
compare-count-partners-possible = Asociados solo con vínculos posibles
compare-count-ties-certain = Vínculos ciertos
compare-count-ties-possible = Vínculos solo posibles
compare-count-stayed-certain = Vínculos ciertos en ambas fechas
compare-count-stayed-possible = Vínculos solo posibles en ambas fechas
compare-count-confirmed = Vínculos posibles en la primera fecha y ciertos en la segunda
compare-count-doubted = Vínculos ciertos en la primera fecha y solo posibles en la segunda
compare-counts-note = Los vínculos sin ninguna fecha son posibles en cualquier fecha. Un año o un mes equivale a todos sus días.
compare-appeared = Aparecieron ({ NUMBER($count) })
compare-ended = Terminaron ({ NUMBER($count) })
compare-confirmed = Pasaron a ser ciertos ({ NUMBER($count) })
compare-doubted = Pasaron a ser solo posibles ({ NUMBER($count) })
compare-confirmed-note = Posibles en la primera fecha y ciertos en la segunda: solo entonces una fecha prueba que existen.
compare-doubted-note = Ciertos en la primera fecha y solo posibles en la segunda: ninguna fecha prueba que sigan existiendo.
compare-partner-one = Asociado
compare-partner-other = Trabaja con
compare-through = En el marco de
compare-sure = Certeza
compare-drawings = Diagramas de ambas fechas
compare-drawings-note = Cada asociado ocupa el mismo lugar en ambos diagramas. Las tablas siguientes contienen los mismos datos.
compare-drawn-before = { $date } – vínculos: { $ties } (ciertos: { $certain }); terminan o pueden terminar antes de la segunda fecha ({ $other }): { $changed }
compare-drawn-after = { $date } – vínculos: { $ties } (ciertos: { $certain }); aparecen o pueden aparecer después de la primera fecha ({ $other }): { $changed }
compare-drawn-left = Solo se trazan los vínculos más fuertes ({ $count }). Los filtros reducen la red.
compare-sign-ended = termina
compare-sign-appeared = aparece
compare-sign-stayed = en ambas fechas
compare-sign-pale = pálido o discontinuo: solo posible
compare-sign-alone = anillo: asociado con vínculos solo en esta fecha
