"""Sciences of their own: each engine takes and returns frozen values, and knows no web and no database."""
