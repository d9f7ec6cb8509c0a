"""The memory of a job coach: people, meetings, steps and the month's report."""

__version__ = "0.1.0"
