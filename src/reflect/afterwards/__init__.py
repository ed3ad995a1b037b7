"""What goes on after a conversation: a plan, small good things, later thoughts, and whether it came round again.

All of it is kept in the journal as entries. Nothing here draws, prints or words anything.
"""
