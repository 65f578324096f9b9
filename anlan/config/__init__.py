"""Settings, urls, the command line and the wiring: the only place that ties rooms upward."""
