"""References and lists as text for other programs: RIS, BibTeX, CSL-JSON, NLM text, CSV."""
