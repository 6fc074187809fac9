"""Search: the box, the hits, and what stands there when there are none."""
