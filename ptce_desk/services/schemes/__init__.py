"""Support schemes and their rules, the catalogue, frameworks, a request judged under a scheme."""
