"""What typing becomes: the marks a newsroom prints in place of those a keyboard has."""
