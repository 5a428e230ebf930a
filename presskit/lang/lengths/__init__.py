"""How long texts are, and how long a wire wants them."""
