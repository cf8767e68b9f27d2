compare-title = Comparer deux partenaires
compare-dates-title = Comparer deux dates
compare-two-partners = Deux partenaires
compare-two-dates = Deux dates
compare-lead = Ce que deux partenaires font ensemble, ce qu’un seul fait, et ce que ni l’un ni l’autre ne fait.
compare-dates-lead = Quels liens sont apparus entre deux dates, lesquels ont pris fin, lesquels sont restés. Un lien est certain si les dates l’établissent, possible si une date est inconnue.
compare-one = Un partenaire
compare-other = L’autre partenaire
compare-together = Ensemble ({ NUMBER($count) })
compare-planned =
    { $count ->
        [one] { NUMBER($count) } de ces éléments n’est que prévu ou proposé. Le réseau et les pages des partenaires ne comptent que les autres : { NUMBER($others) }.
       *[other] { NUMBER($count) } de ces éléments ne sont que prévus ou proposés. Le réseau et les pages des partenaires ne comptent que les autres : { NUMBER($others) }.
    }
compare-only-one = { $one } uniquement ({ NUMBER($count) })
compare-only-other = { $other } uniquement ({ NUMBER($count) })
compare-neither = Aucun des deux ({ NUMBER($count) })
compare-neither-note = Accords, initiatives et événements de partenaires communs, auxquels aucun des deux ne participe selon les sources.
compare-nothing = Les sources n’indiquent rien à ce sujet.
compare-no-ties = Les sources ne montrent aucun lien de ce genre.
compare-partners = Partenaires
compare-themes = Thèmes
compare-places = Lieux
compare-both = Les deux
compare-neither-themes = Aucun
compare-thing = Élément
compare-kind = Catégorie
compare-before = Première date
compare-after = Seconde date
compare-compare = Comparer
compare-counts = Le réseau aux deux dates
compare-possible =
    { $count ->
        [one] { NUMBER($count) } lien n’est que possible à l’une des dates : une date est inconnue.
       *[other] { NUMBER($count) } liens ne sont que possibles à l’une des dates : une date est inconnue.
    }
compare-count-partners-certain = Partenaires ayant un lien certain
compare-count-partners-possible = Partenaires n’ayant que des liens possibles
compare-count-ties-certain = Liens certains
compare-count-ties-possible = Liens seulement possibles
compare-count-stayed-certain = Liens certains aux deux dates
compare-count-stayed-possible = Liens seulement possibles aux deux dates
compare-count-confirmed = Liens possibles à la première date, certains à la seconde
compare-count-doubted = Liens certains à la première date, seulement possibles à la seconde
compare-counts-note = Les liens sans aucune date sont possibles à toute date. Une année ou un mois vaut pour tous ses jours.
compare-appeared = Apparus ({ NUMBER($count) })
compare-ended = Ayant pris fin ({ NUMBER($count) })
compare-confirmed = Devenus certains ({ NUMBER($count) })
compare-doubted = Devenus seulement possibles ({ NUMBER($count) })
compare-confirmed-note = Possibles à la première date, certains à la seconde : une date n’établit qu’alors leur existence.
compare-doubted-note = Certains à la première date, seulement possibles à la seconde : aucune date n’établit qu’ils existent encore.
compare-partner-one = Partenaire
compare-partner-other = Travaille avec
compare-through = Dans le cadre de
compare-sure = Certitude
compare-drawings = Schémas aux deux dates
compare-drawings-note = Chaque partenaire occupe la même place dans les deux schémas. Les tableaux ci-dessous contiennent les mêmes données.
compare-drawn-before = { $date } – liens : { $ties } (certains : { $certain }) ; prenant fin ou pouvant prendre fin avant la seconde date ({ $other }) : { $changed }
compare-drawn-after = { $date } – liens : { $ties } (certains : { $certain }) ; apparaissant ou pouvant apparaître après la première date ({ $other }) : { $changed }
compare-drawn-left = Seuls les liens les plus forts sont tracés ({ $count }). Les filtres réduisent le réseau.
compare-sign-ended = prend fin
compare-sign-appeared = apparaît
compare-sign-stayed = aux deux dates
compare-sign-pale = pâle ou en tirets : seulement possible
compare-sign-alone = anneau : partenaire n’ayant de liens qu’à cette date
