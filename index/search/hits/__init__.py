"""From matching documents to hits: read, reranked, with snippets and highlights."""
