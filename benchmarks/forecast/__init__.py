"""Forecasts measured on public event logs."""
