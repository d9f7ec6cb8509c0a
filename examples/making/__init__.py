"""What `make_caseload.py` is made of: days, words, people, contacts and goals."""
