"""Adjudication of a whole city: files of claim lines in, decisions with explanations and accumulators out."""
