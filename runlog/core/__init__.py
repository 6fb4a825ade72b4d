"""What sessions, shoes and symptoms are, and what they add up to. No input, no output, no clock."""
