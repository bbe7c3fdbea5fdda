"""What the window has beside a page while somebody works on the guides: reloading at each save, and the checker's findings."""
