"""Words everyone shares: money, identity numbers, masking, calendars and duties. Standard library only."""
