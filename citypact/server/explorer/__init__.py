"""The pages of the explorer: what `viz/explorer` builds, with what is known put into the page."""
