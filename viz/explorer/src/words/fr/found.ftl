found-title = Résultats pour « { $q } »
found-title-empty = Recherche
found-search = Nom, sigle ou identifiant, dans toutes les langues
found-kinds = Catégories
found-kind-all = Tout
found-kind-partner = Partenaires
found-kind-agreement = Accords
found-kind-initiative = Initiatives
found-kind-event = Événements
found-kind-output = Produits
found-kind-place = Lieux
found-kind-theme = Thèmes
found-kind-source = Sources
found-count =
    { $count ->
        [one] { $written } résultat
       *[other] { $written } résultats
    }
found-none = Aucun nom ne ressemble à « { $q } ». Essayez une autre langue ou graphie, une partie plus courte du nom ou un sigle.
found-more = Afficher davantage
found-nothing-asked = Saisissez un nom : la recherche porte sur les noms dans toutes les langues et les sigles, et tolère de petites fautes de frappe.
