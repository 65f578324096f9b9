"""The reading engine measured on drawn papers and whole claims. Run as `python -m benchmarks.reading`."""
