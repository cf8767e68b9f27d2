timeline-title = Chronologie
timeline-lead = Accords et initiatives de leur début à leur fin, événements en points. Ce que les dates établissent est en couleur pleine ; ce qu’elles laissent incertain est pâle ; ce qui n’est que prévu est hachuré.
timeline-on = En vigueur (année, mois ou jour)
timeline-show = Afficher
timeline-all = Toutes les dates
timeline-whole = Accords, initiatives et événements
timeline-in-force-certain = Certainement en vigueur : { $date } ({ NUMBER($count) })
timeline-in-force-possible = Peut-être en vigueur, une date n’étant pas connue exactement : { $date } ({ NUMBER($count) })
timeline-in-force-undated = Sans aucune date ({ NUMBER($count) })
timeline-in-force-undated-note = Aucune source ne dit quand ces éléments ont commencé ou pris fin. Ils peuvent être en vigueur n’importe quel jour.
timeline-in-force-none = Les dates des sources n’établissent rien en vigueur.
timeline-nothing = Rien ne correspond aux filtres et à la date. Retirez un filtre ou la date.
timeline-none-dated = Rien ici ne porte de date. Le tableau en donne la liste.
timeline-undated =
    { $count ->
        [one] { NUMBER($count) } élément n’a de date dans aucune source et ne figure que dans le tableau.
       *[other] { NUMBER($count) } éléments n’ont de date dans aucune source et ne figurent que dans le tableau.
    }
timeline-label = Barres de { NUMBER($count) } éléments datés. Le tableau ci-dessous contient les mêmes faits.
timeline-row = { $name } : { $when }
timeline-since = depuis { $year }
timeline-until = jusqu’en { $year }
timeline-undated-one = sans date
timeline-as-table = Les mêmes données en tableau
timeline-of-thing = Chronologie
timeline-thing = Élément
timeline-kind = Catégorie
timeline-start = Début
timeline-end = Fin
timeline-status = Statut
timeline-partners = Partenaires
timeline-legend = Légende
timeline-sign-certain = certain
timeline-sign-possible = possible
timeline-sign-planned = seulement prévu
timeline-sign-event = événement
timeline-sign-change = changement de statut
