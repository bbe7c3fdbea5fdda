"""What is handed out at a workshop, as PDF files."""
