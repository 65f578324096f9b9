"""Short interfaces to the world outside, each with a real adapter and a fake that says it is one."""
