"""The full text: Whoosh behind one adapter, and our own executor over its postings."""
