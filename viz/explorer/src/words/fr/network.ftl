network-title = Réseau
network-lead = Qui travaille avec qui : les partenaires qui prennent part au même accord, à la même initiative ou adhésion sont reliés. Choisissez un partenaire ou un lien pour lire ce qu’il y a derrière.
network-drawing = Dessin de { $partners } partenaires et { $ties } liens. Le tableau montre la même chose.
network-keys = Les flèches vont d’un partenaire à l’autre, Entrée mène à ses données, Échap abandonne le choix, plus et moins zooment, 0 montre tout, le point d’interrogation explique les touches.
network-walked =
    { $count ->
        [one] { $name }, { $count } lien
       *[other] { $name }, { $count } liens
    }
network-zoom = Zoom
network-zoom-in = Agrandir
network-zoom-out = Réduire
network-zoom-all = Tout montrer
network-help = Touches
network-help-how = Dans le dessin :
network-help-slider = Sur le curseur du temps, les flèches avancent d’un mois, les touches de page d’un an.
network-key-arrows = aller à un partenaire dans cette direction, d’abord à l’un de ceux qui travaillent avec celui qui est choisi
network-key-enter = aller aux données de ce qui est choisi
network-key-escape = abandonner le choix
network-key-zoom = agrandir et réduire
network-key-all = tout montrer
network-key-help = montrer ces touches
network-find = Trouver un partenaire dans le dessin
network-controls = Taille, couleur, fichiers
network-size = Taille
network-colour = Couleur
network-colour-kind = sorte
network-colour-community = communauté
network-show = Ce qui est montré
network-show-drawing = Dessin
network-show-table = Tableau
network-no-webgl = Ce navigateur ne peut pas dessiner le réseau (WebGL manque ou est désactivé). Les tableaux ci-dessous contiennent les mêmes données.
network-empty = Aucun partenaire ne passe les filtres. Retirez-en un.
network-left-out = Le dessin montre les plus forts des { $count } liens ; { $left } sont omis. Des filtres le réduisent.
network-without-ties = { $partners } partenaires participent à ce que retiennent les filtres ; { $untied } d’entre eux ne partagent rien avec un autre et n’ont pas de lien. { $others } autres dans le graphe ne participent à rien de retenu.
network-facts = Ce qui est choisi
network-choose = Choisissez un partenaire ou un lien dans le dessin pour lire ses données, avec les passages qui les attestent.
network-page-of = Sa page
network-around = Son voisinage
network-measures = Sa centralité
network-measure = Mesure
network-value = Valeur
network-rank = Rang
network-works-with =
    { $count ->
        [one] Travaille avec { $written } partenaire
       *[other] Travaille avec { $written } partenaires
    }
network-why = Ce qu’il partage avec { $name }
network-shared =
    { $count ->
        [one] { $written } chose en commun
       *[other] { $written } choses en commun
    }
network-shared-short =
    { $count ->
        [one] { $written } en commun
       *[other] { $written } en commun
    }
network-ties =
    { $count ->
        [one] { $written } lien
       *[other] { $written } liens
    }
network-tie = Lien
network-and = et
network-passages = Passages qui l’attestent
network-plan = prévu
network-undated = Rien dans ce réseau n’est daté : il n’y a pas de curseur du temps.
network-time = Temps
network-time-slider = Seulement ce qui est en vigueur à une date
network-period = Période
network-play = Lecture
network-stop = Arrêter
network-from = De
network-on = Le
network-until-day = À
network-all-times = Toutes les dates
network-shown = { $ties } liens entre { $partners } partenaires
network-in-force = { $date } : { $certain } liens certains, { $possible } possibles, entre { $partners } partenaires
network-legend = Légende
network-kinds = Sortes de partenaires dessinés
network-communities = Communautés
network-other-communities = communautés plus petites
network-around-whom = autour de
network-size-high = plus grand : { $measure } plus élevé
network-size-low = plus grand : { $measure } plus bas
network-lines = certainement en vigueur (foncé), peut-être (pâle)
network-partners = Partenaires
network-partner = Partenaire
network-kind = Sorte
network-country = Pays
network-ties-title = Liens
network-works-with-whom = Travaille avec
network-in-common = En commun
network-weight = Poids
network-sources = Sources
network-through = Par
network-certain = Certain
network-yes = oui
network-possible = possible
network-and-more = et { $written } de plus
network-settings = Comment ce réseau est fait
network-origin = { $title }, version { $build }, { $licence }. Sources : { $sources }.
network-names = Noms en
network-names-usual = tels quels
network-offline = Ce fichier contient une partie du graphe telle qu’elle était le jour de sa construction. Il fonctionne sans connexion.
network-small = Ceux avec qui il travaille le plus
network-small-label = { $name } et { $count } partenaires avec qui il partage le plus. La liste ci-dessous contient la même chose.
network-small-all = Tout le voisinage dans la vue du réseau
network-offline-file = Page hors ligne
network-small-list = En liste
network-takes-part = participe
network-before-first = La première date de ce réseau est { $date }. Rien de daté n’est en vigueur avant.
network-undated-too =
    { $count ->
        [one] aussi { NUMBER($count) } lien sans aucune date
       *[other] aussi { NUMBER($count) } liens sans aucune date
    }
network-unread-selected = « { $value } » n’est pas parmi les partenaires de ce réseau : rien ne porte ce nom, ou les filtres l’excluent. Rien n’est choisi.
network-unread-with = Le partenaire choisi n’a pas de lien avec « { $value } » dans ce réseau.
network-shares =
    { $count ->
        [one] Ce qu’il partage avec eux : { $written } élément
       *[other] Ce qu’il partage avec eux : { $written } éléments
    }
network-measure-degree = avec combien d’autres il partage quelque chose
network-measure-strength = combien il partage avec les autres, tous poids confondus
network-measure-betweenness = combien de fois il se trouve sur le plus court chemin entre deux autres : qui fait le lien
network-measure-closeness = à combien peu de pas il est de tous ceux qu’il atteint
network-measure-harmonic = combien il est proche de tous les autres en moyenne
network-measure-eigenvector = combien il est lié à d’autres qui sont eux-mêmes fortement liés
network-measure-pagerank = combien de fois on passe chez lui en suivant les liens au hasard
network-measure-core-number = la densité du noyau auquel il appartient
network-measure-constraint = combien ses contacts sont liés entre eux ; si c’est peu, il peut faire le lien
network-measure-effective-size = combien de contacts il a, moins ceux qui se joignent sans lui
network-measure-efficiency = la part de ses contacts qui n’est pas redondante
network-measure-articulation-point = 1 si une partie du réseau se détache sans lui
