"""What screen and paper share: templates, colours, diagrams, QR codes."""
