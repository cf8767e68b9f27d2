"""Journeys of readers through the explorer, in Chromium, over a server of the starter graph."""
