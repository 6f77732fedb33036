"""How long a cold check of one policy takes."""
