"""Pure rules of intake: what a scene needs, what is wrong with a page, what is missing."""
