"""What the journal adds up to: one module for each question that can be asked of it."""
