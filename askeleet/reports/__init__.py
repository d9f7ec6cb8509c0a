"""What is shown, as data, before anyone decides how it looks."""
