"""Networks over time: as of a date, what appeared and what ended, measures over dates."""
