"""What a monograph is made of: frozen values, no reading and no writing."""
