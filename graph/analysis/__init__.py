"""Network analysis: what is measured, how sure it is, what changed and what is missing."""
