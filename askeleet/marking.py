"""Marking a sentence for translation where it is written; it is translated where it is shown."""


def N_(sentence: str) -> str:  # noqa: N802  (the name that translators' tools look for)
    """Return the sentence as it is: the mark is for the extraction of messages."""
    return sentence
