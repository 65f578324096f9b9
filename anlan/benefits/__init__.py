"""Benefits: contracts, who is insured under them, what they pay, and a record of every computation."""
