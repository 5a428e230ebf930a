"""What the window can be told to do, a file for each menu."""
