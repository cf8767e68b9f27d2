compare-title = Comparer deux partenaires
compare-dates-title = Comparer deux dates
compare-two-partners = Deux partenaires
compare-two-dates = Deux dates
compare-lead = Ce que deux partenaires font ensemble, ce qu’un seul fait, et ce qu’aucun ne fait.
compare-dates-lead = Quels liens sont apparus entre deux dates, lesquels ont pris fin, lesquels sont restés. Un lien est certain si les dates l’établissent, possible si une date est inconnue.
compare-one = Un partenaire
compare-other = L’autre
compare-together = Ensemble ({ NUMBER($count) })
compare-only-one = Seulement { $one } ({ NUMBER($count) })
compare-only-other = Seulement { $other } ({ NUMBER($count) })
compare-neither = Aucun des deux ({ NUMBER($count) })
compare-neither-note = Accords, initiatives et événements de partenaires communs, auxquels aucun des deux ne participe selon les sources.
compare-nothing = Rien que disent les sources.
compare-partners = Partenaires
compare-themes = Thèmes
compare-places = Lieux
compare-both = Les deux
compare-neither-themes = Aucun
compare-thing = Quoi
compare-kind = Nature
compare-all = Afficher les { NUMBER($count) }
compare-before = Première date
compare-after = Seconde date
compare-compare = Comparer
compare-counts = Le réseau aux deux dates
compare-possible =
    { $count ->
        [one] { NUMBER($count) } lien n’est que possible à l’une des dates : une date est inconnue.
       *[other] { NUMBER($count) } liens ne sont que possibles à l’une des dates : une date est inconnue.
    }
compare-count-partners-certain = Partenaires ayant un lien certain
compare-count-partners-possible = Partenaires n’ayant que des liens possibles
compare-count-ties-certain = Liens certains
compare-count-ties-possible = Liens seulement possibles
compare-count-stayed-certain = Liens certains aux deux dates
compare-count-stayed-possible = Liens seulement possibles aux deux dates
compare-counts-note = Les liens sans aucune date sont possibles à toute date. Une année ou un mois vaut pour tous ses jours.
compare-appeared = Apparus ({ NUMBER($count) })
compare-ended = Terminés ({ NUMBER($count) })
compare-partner-one = Partenaire
compare-partner-other = Travaille avec
compare-through = À travers
compare-sure = Certitude
