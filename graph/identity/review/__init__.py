"""Review: the pairs that wait for a person, on the terminal and in a spreadsheet."""
