compare-title = Compare two partners
compare-dates-title = Compare two dates
compare-two-partners = Two partners
compare-two-dates = Two dates
compare-lead = What two partners do together, what only one of them does, and what neither does.
compare-dates-lead = Which ties appeared between two dates, which ended, and which stayed. A tie is certain where dates show it, possible where a date is not known.
compare-one = One partner
compare-other = The other
compare-together = Together ({ NUMBER($count) })
compare-only-one = Only { $one } ({ NUMBER($count) })
compare-only-other = Only { $other } ({ NUMBER($count) })
compare-neither = Neither of the two ({ NUMBER($count) })
compare-neither-note = Agreements, initiatives and events of partners that both work with, in which neither takes part as far as the sources say.
compare-nothing = Nothing that the sources say.
compare-partners = Partners
compare-themes = Themes
compare-places = Places
compare-both = Both
compare-neither-themes = Neither
compare-thing = What
compare-kind = Kind
compare-all = Show all { NUMBER($count) }
compare-before = Earlier date
compare-after = Later date
compare-compare = Compare
compare-counts = The network at both dates
compare-possible =
    { $count ->
        [one] { NUMBER($count) } tie is only possible at one of the dates: a date is not known.
       *[other] { NUMBER($count) } ties are only possible at one of the dates: a date is not known.
    }
compare-count-partners-certain = Partners with a certain tie
compare-count-partners-possible = Partners with only possible ties
compare-count-ties-certain = Ties, certain
compare-count-ties-possible = Ties, only possible
compare-count-stayed-certain = Ties certain at both dates
compare-count-stayed-possible = Ties only possible at both dates
compare-counts-note = Ties without any date are possible at every date. A year or month stands for all its days.
compare-appeared = Appeared ({ NUMBER($count) })
compare-ended = Ended ({ NUMBER($count) })
compare-partner-one = Partner
compare-partner-other = Works with
compare-through = Through
compare-sure = How sure
