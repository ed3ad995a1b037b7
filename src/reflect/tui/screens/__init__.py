"""Every page a person can be on, each in its own file."""
