"""Where partners stand in the picture: computed once with the build, not in a reader's browser."""
