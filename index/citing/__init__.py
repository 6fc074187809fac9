"""What a citation says of a work: a reference's formatted text to authors, title, journal, pages.

The sources give a reference as a citation ready to be read. Other programs want its parts. Only
what the citation shows beyond doubt becomes a part; the citation itself always goes along.
"""
