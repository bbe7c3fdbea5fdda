"""The search screen: results as one types, narrowed by filters, with the best passage beside them."""
