parts-loading = Chargement…
parts-failed = Le serveur ne répond pas à cette question
parts-not-found = Rien ne porte ce nom
parts-refused = Il n’est pas possible de répondre à cette question telle qu’elle est posée
parts-unreached = Le serveur est injoignable. Vérifiez la connexion, puis réessayez.
parts-again = Réessayer
parts-close = Fermer
parts-downloads = Téléchargements : { $about }
parts-table-empty = Le tableau ne contient aucune ligne.
parts-pages = Pages : { $about }
parts-page = Page { $page } sur { $of }
parts-page-before = Précédente
parts-page-after = Suivante
parts-passage = Référence { NUMBER($number) }
parts-passage-page = À propos de ce passage
parts-passage-source = Lire la source
parts-all-passages =
    { $count ->
        [one] Afficher { $written } passage
       *[other] Afficher les { $written } passages
    }
parts-search-placeholder = Nom ou sigle, toutes langues
parts-search-go = Rechercher
parts-filters = Filtres
parts-filters-on = Filtres actifs
parts-filters-clear = Effacer les filtres
parts-filter-theme = Thème
parts-filter-place = Lieu
parts-filter-role = Rôle
parts-filter-kind = Catégorie de partenaire
parts-filter-status = Statut
parts-filter-thing = Ce qui les relie
parts-filter-type = Type
parts-filter-sources = Sources
parts-filter-on = En vigueur
parts-filter-since = Début de la période
parts-filter-until = Fin de la période
parts-filter-drop = Retirer le filtre : { $about }
parts-filter-find = Chercher dans : { $about }
parts-filter-find-short = Chercher…
parts-filter-all =
    { $count ->
        [one] Afficher { $written } option
       *[other] Afficher les { $written } options
    }
parts-sources-least =
    { $count ->
        [one] Au moins { $written } source
       *[other] Au moins { $written } sources
    }
parts-kind-agency = organisme intergouvernemental
parts-kind-city = ville
parts-kind-network = réseau de villes
parts-kind-unit = unité
parts-kind-partner = autre partenaire
parts-kind-agreement = accord
parts-kind-initiative = initiative
parts-kind-membership = adhésion
parts-kind-event = événement
parts-kind-strategy = stratégie
parts-kind-publication = publication
parts-kind-output = produit
parts-kind-place = lieu
parts-kind-country = pays
parts-kind-theme = thème
parts-kind-source = source
parts-kind-citation = passage
parts-kind-concept = terme
parts-kind-unknown = de catégorie inconnue
parts-more-passages = + { $written }
parts-date-wrong = « { $text } » n’est pas une date du calendrier. Écrivez une année, un mois ou un jour : 2009, 2009-06 ou 2009-06-15.
parts-dates-swapped = La première date est postérieure à la seconde ; échangez-les.
parts-date-format = Une année, un mois ou un jour : 2009, 2009-06 ou 2009-06-15
parts-contents = Sur cette page
parts-sort = Trier par
parts-sort-as-given = ordre d’origine
parts-sort-turn = Inverser l’ordre
parts-unread = « { $name } » dans l’adresse n’est pas un réglage de cette page et n’est pas pris en compte.
parts-since = début : { $date }
parts-until = fin : { $date }
parts-all =
    { $count ->
        [one] Afficher { $written }
       *[other] Afficher les { $written }
    }
parts-choices = Filtres et options
parts-dates-ignored = Le schéma montre toutes les dates.
parts-left = Autres éléments non affichés : { NUMBER($count) }. Ajoutez un filtre.
parts-unread-value = « { $name }={ $value } » dans l’adresse n’est pas connu ici et n’est pas pris en compte.
parts-unread-choices = Valeurs possibles : { $choices }.
