"""Claims: notice of loss, the journey and its promises, decision, agreement, payment."""
