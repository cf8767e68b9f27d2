map-title = Carte
map-lead = Les partenaires là où ils se trouvent, et qui travaille avec qui par-delà les frontières. Les pays sont colorés selon ce qui s’y déroule ou les concerne.
map-of-the-world = Les partenaires et leurs liens
map-around = Où il agit
map-borders = Les frontières indiquées n’impliquent aucune prise de position sur le statut juridique d’un territoire. Contours : Natural Earth, domaine public ; projection : Equal Earth.
map-label = Carte du monde avec { NUMBER($partners) } partenaires et { NUMBER($arcs) } liens. Les tableaux ci-dessous contiennent les mêmes faits.
map-more =
    { $count ->
        [one] { NUMBER($count) } autre
       *[other] { NUMBER($count) } autres
    }
map-closer = Agrandir
map-further = Réduire
map-whole = Monde entier
map-shade = Colorer les pays selon
map-initiatives = Initiatives
map-agreements = Accords
map-partners = Partenaires
map-none = Rien
map-country = Pays
map-countries = Pays
map-partner = Partenaire
map-partners-placed = Partenaires sur la carte
map-latitude = Latitude
map-longitude = Longitude
map-ties = Travaille avec
map-here = À cette marque ({ NUMBER($count) })
map-arcs-left =
    { $count ->
        [one] { $written } lien plus faible n’est pas dessiné.
       *[other] { $written } liens plus faibles ne sont pas dessinés.
    }
map-elsewhere =
    { $count ->
        [one] { NUMBER($count) } partenaire sans lieu connu
       *[other] { NUMBER($count) } partenaires sans lieu connu
    }
map-of-thing = Sur la carte
map-arcs = Qui travaille avec qui d’un lieu à l’autre
map-arcs-note = Chaque ligne de la carte, une fois : les partenaires situés aux deux mêmes lieux partagent une ligne, nommée d’après la paire la plus liée.
map-with = Avec
map-things = Points communs
map-pairs = Paires de partenaires
map-signs = Signes
map-sign-one = un partenaire
map-sign-several = plusieurs au même lieu, et leur nombre
map-sign-arc = ils travaillent ensemble : plus le trait est épais, plus ils ont en commun
