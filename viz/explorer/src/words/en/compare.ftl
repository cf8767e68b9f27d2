compare-title = Compare two partners
compare-dates-title = Compare two dates
compare-two-partners = Two partners
compare-two-dates = Two dates
compare-lead = What two partners do together, what only one of them does, and what neither does.
compare-dates-lead = Which ties appeared between two dates, which ended, and which stayed. A tie is certain where dates show it, possible where a date is not known.
compare-one = One partner
compare-other = The other
compare-together = Together ({ NUMBER($count) })
compare-planned =
    { $count ->
        [one] { NUMBER($count) } of these is only planned or proposed. The network and the pages of the partners count the others: { NUMBER($others) }.
       *[other] { NUMBER($count) } of these are only planned or proposed. The network and the pages of the partners count the others: { NUMBER($others) }.
    }
compare-only-one = Only { $one } ({ NUMBER($count) })
compare-only-other = Only { $other } ({ NUMBER($count) })
compare-neither = Neither of the two ({ NUMBER($count) })
compare-neither-note = Agreements, initiatives and events of partners that both work with, in which neither takes part as far as the sources say.
compare-nothing = The sources say nothing of this.
compare-no-ties = The sources show no such tie.
compare-partners = Partners
compare-themes = Themes
compare-places = Places
compare-both = Both
compare-neither-themes = Neither
compare-thing = What
compare-kind = Kind
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
compare-count-confirmed = Ties possible at the first date, certain at the second
compare-count-doubted = Ties certain at the first date, only possible at the second
compare-counts-note = Ties without any date are possible at every date. A year or month stands for all its days.
compare-appeared = Appeared ({ NUMBER($count) })
compare-ended = Ended ({ NUMBER($count) })
compare-confirmed = Became certain ({ NUMBER($count) })
compare-doubted = Became only possible ({ NUMBER($count) })
compare-confirmed-note = Possible at the earlier date, certain at the later one: a date shows only then that they exist.
compare-doubted-note = Certain at the earlier date, only possible at the later one: no date shows that they still exist.
compare-partner-one = Partner
compare-partner-other = Works with
compare-through = Through
compare-sure = How sure
compare-drawings = Both dates as drawings
compare-drawings-note = Every partner stands at the same place in both. The tables below hold the same.
compare-drawn-before = { $date }: { $ties } ties, { $certain } of them certain; { $changed } end or may end by { $other }
compare-drawn-after = { $date }: { $ties } ties, { $certain } of them certain; { $changed } appear or may appear after { $other }
compare-drawn-left = Only the strongest { $count } ties are drawn. Filters make the network smaller.
compare-sign-ended = ends
compare-sign-appeared = appears
compare-sign-stayed = at both dates
compare-sign-pale = pale or dashed: only possible
compare-sign-alone = ring: a partner with ties at this date only
