"""What a document will say, in which order and in which parts: decided once, printed by every writer."""
