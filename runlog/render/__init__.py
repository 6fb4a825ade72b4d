"""Results made visible: sentences, tables, JSON. Computes nothing about training."""
