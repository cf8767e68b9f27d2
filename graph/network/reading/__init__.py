"""From a build to the participations of a network: columns, and which of them belong to it."""
