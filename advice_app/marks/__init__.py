"""What a reader keeps on their own machine: settings, history, reading positions. No Qt."""
