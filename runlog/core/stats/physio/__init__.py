"""What a runner hands to her physiotherapist or doctor."""
