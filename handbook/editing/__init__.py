"""What editors have done for them: files put in one form."""
