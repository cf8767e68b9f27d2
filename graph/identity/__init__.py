"""Identity: which records stand for one thing, why, and who decided it.

records → candidates → judgements of the machine, beside those of people → joins. Judgements are
rows of SSSOM tables; nothing else joins two records, and removing a row undoes what it did.
"""
