timeline-title = Timeline
timeline-lead = Agreements and initiatives from their beginning to their end, events as points. What dates show is solid; what they leave open is pale; what is only planned is hatched.
timeline-on = In force on (year, month or day)
timeline-show = Show
timeline-all = Show all times
timeline-whole = Agreements, initiatives and events
timeline-in-force-certain = Certainly in force: { $date } ({ NUMBER($count) })
timeline-in-force-possible = Possibly in force, as a date is not known exactly: { $date } ({ NUMBER($count) })
timeline-in-force-undated = Without any date ({ NUMBER($count) })
timeline-in-force-undated-note = No source says when these began or ended. They may be in force on any day.
timeline-in-force-none = The dates of the sources show nothing in force.
timeline-nothing = Nothing fits the filters and the date. Remove one of them.
timeline-none-dated = Nothing here has a date. The table lists it.
timeline-undated =
    { $count ->
        [one] { NUMBER($count) } thing has no date in any source and stands in the table only.
       *[other] { NUMBER($count) } things have no date in any source and stand in the table only.
    }
timeline-label = Bars of { NUMBER($count) } dated things. The table below holds the same facts.
timeline-row = { $name }: { $when }
timeline-since = since { $year }
timeline-until = until { $year }
timeline-undated-one = undated
timeline-as-table = The same as a table
timeline-of-thing = In time
timeline-thing = What
timeline-kind = Kind
timeline-start = Begins
timeline-end = Ends
timeline-status = Status
timeline-partners = Partners
timeline-legend = Signs
timeline-sign-certain = certain
timeline-sign-possible = possible
timeline-sign-planned = only planned
timeline-sign-event = event
timeline-sign-change = change of status
