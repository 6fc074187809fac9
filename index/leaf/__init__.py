"""A library in one file: packed, signed, judged and installed. No Qt; loaded when first named."""
