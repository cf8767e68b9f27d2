"""The ontology room: what Citypact can say about the world, and how a statement is checked.

It holds the vocabulary (`citypact.ttl`, `schemes/`, `shapes.ttl`, `context.jsonld`), the one
module that spells its IRIs (`terms`), what follows from what (`vocabulary`), the languages in
which concepts are named (`languages`), validation against the shapes (`shapes`, `plans`, `checks`,
`validation`), and the errors that every room raises (`errors`). It imports no other room.
"""
