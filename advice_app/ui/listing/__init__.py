"""What tools that list things have in common: a field and filters, a painted list, and what is known of the chosen row."""
