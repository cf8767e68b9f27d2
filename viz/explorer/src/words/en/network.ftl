network-title = Network
network-lead = Who works with whom: partners that take part in the same agreement or initiative, or belong to the same network, are joined. Choose a partner or a line to read what is behind it.
network-drawing = Drawing of { $partners } partners and { $ties } ties. The table shows the same.
network-keys = Arrow keys go from partner to partner, Enter goes to its facts, Escape lets go, plus and minus zoom, 0 shows all, question mark explains the keys.
network-walked =
    { $count ->
        [one] { $name }, { $count } tie
       *[other] { $name }, { $count } ties
    }
network-zoom = Zoom
network-zoom-in = Zoom in
network-zoom-out = Zoom out
network-zoom-all = Show all
network-help = Keys
network-help-how = In the drawing:
network-help-slider = On the time slider, arrow keys move by a month, page keys by a year.
network-key-arrows = go to a partner in this direction, first to one that works with the chosen one
network-key-enter = go to the facts of what is chosen
network-key-escape = let go of what is chosen
network-key-zoom = zoom in and out
network-key-all = show all
network-key-help = show these keys
network-find = Find a partner in the drawing
network-controls = Size, colour, files
network-size = Size
network-colour = Colour
network-colour-kind = kind
network-colour-community = community
network-show = What is shown
network-show-drawing = Drawing
network-show-table = Table
network-no-webgl = This browser cannot draw the network (WebGL is missing or switched off). The tables below hold the same facts.
network-empty = No partners pass the filters. Remove one of them.
network-left-out = The drawing shows the strongest of { $count } ties; { $left } are left out. Filters make it smaller.
network-without-ties = { $partners } partners take part in what passes the filters; { $untied } of them share nothing with another and have no tie. { $others } more in the graph take part in nothing that passes.
network-facts = What is chosen
network-choose = Choose a partner or a line in the drawing to read its facts, with the passages that say so.
network-page-of = Its page
network-around = Its neighbourhood
network-measures = How central it is
network-measure = Measure
network-value = Value
network-rank = Rank
network-works-with =
    { $count ->
        [one] Works with { $written } partner
       *[other] Works with { $written } partners
    }
network-why = What it shares with { $name }
network-shared =
    { $count ->
        [one] They share { $written } thing
       *[other] They share { $written } things
    }
network-shared-short =
    { $count ->
        [one] { $written } shared
       *[other] { $written } shared
    }
network-ties =
    { $count ->
        [one] { $written } tie
       *[other] { $written } ties
    }
network-tie = Tie
network-and = and
network-passages = Passages that say so
network-plan = planned
network-undated = Nothing in this network has a date, so there is no time slider.
network-time = Time
network-time-slider = Only what is in force at a date
network-period = Period
network-play = Play
network-stop = Stop
network-from = From
network-on = On
network-until-day = Until
network-all-times = All times
network-shown = { $ties } ties between { $partners } partners
network-in-force = { $date } – ties that are certain: { $certain }; possible: { $possible }; partners: { $partners }
network-legend = Legend
network-kinds = Kinds of partners that are drawn
network-communities = Communities
network-other-communities = smaller communities
network-around-whom = around
network-size-high = larger: higher { $measure }
network-size-low = larger: lower { $measure }
network-lines = in force for certain (dark), possibly (pale)
network-partners = Partners
network-partner = Partner
network-kind = Kind
network-country = Country
network-ties-title = Ties
network-works-with-whom = Works with
network-in-common = In common
network-weight = Weight
network-sources = Sources
network-through = Through
network-certain = Certain
network-yes = yes
network-possible = possible
network-and-more = and { $written } more
network-settings = How this network is made
network-origin = { $title }, build { $build }, { $licence }. Sources: { $sources }.
network-names = Names in
network-names-usual = as they are
network-offline = This file holds a part of the graph as it was on the day of its build. It works without a network connection.
network-small = Those it works with most
network-small-label = { $name } and the partners it shares most with ({ $count }). The list below holds the same.
network-small-all = The whole neighbourhood in the network view
network-offline-file = Offline page
network-small-list = As a list
network-takes-part = takes part
network-before-first = The first date in this network is { $date }. Nothing dated is in force earlier.
network-undated-too =
    { $count ->
        [one] also { NUMBER($count) } tie without any date
       *[other] also { NUMBER($count) } ties without any date
    }
network-unread-selected = “{ $value }” is not among the partners of this network: nothing is called so, or the filters leave it out. Nothing is chosen.
network-unread-with = The chosen partner has no tie with “{ $value }” in this network.
network-shares =
    { $count ->
        [one] What it shares with them: { $written } thing
       *[other] What it shares with them: { $written } things
    }
network-measure-degree = how many others it shares something with
network-measure-strength = how much it shares with others, all weights together
network-measure-betweenness = how often it lies on the shortest way between two others: who brokers
network-measure-closeness = how few steps it is from all that it reaches
network-measure-harmonic = how near it is to all others on average
network-measure-eigenvector = how strongly it is tied to others that are themselves strongly tied
network-measure-pagerank = how often one who follows ties at random comes by it
network-measure-core-number = how dense the core is that it belongs to
network-measure-constraint = how far its contacts are tied to each other; where low, it can broker
network-measure-effective-size = how many contacts it has, less those that reach each other without it
network-measure-efficiency = which share of its contacts is not redundant
network-measure-articulation-point = 1 where a part of the network falls apart without it
