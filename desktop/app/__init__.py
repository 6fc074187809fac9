"""Joins the features into one program: start, composition, session, settings, single instance."""
