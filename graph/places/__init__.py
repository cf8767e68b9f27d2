"""Places: which place of GeoNames a name means, with the candidates, their scores and reasons."""
