"""The reading engine measured on papers its rules have never seen. Run as `python -m benchmarks.reading`."""
