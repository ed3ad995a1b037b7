"""What each command does, one file for each kind. Imported when it is known which is wanted."""
