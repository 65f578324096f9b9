"""The demonstration: invented people and contracts, and the main job run in front of the reader."""
