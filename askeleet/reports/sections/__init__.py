"""One file a section of the report: figures in, a section out."""
