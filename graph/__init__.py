"""The graph room: from cited claims to a graph that answers.

`identity` decides what is the same, `canonical` makes the view that questions go to, `build`
puts both into a new store and switches it in, `builds` knows where stores lie, `store` asks them.
`network` and `measures` analyse cooperation; `dumps` and `description` publish it.
"""
