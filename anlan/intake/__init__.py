"""Intake: material comes in, facts come out. It knows files and pages; whose claim they serve is the rooms' above."""
