"""What people search for, and what should come."""
