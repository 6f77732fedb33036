"""Values in running text: each module finds one kind."""
