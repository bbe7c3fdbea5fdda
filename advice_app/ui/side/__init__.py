"""The bar at the start of the window, beside guides and tools: country, stages, tools, bookmarks."""

RAIL_BELOW = 1120  # pixels of window at 100 %: below, the bar is a rail of dots
SIDE_BAR, RAIL = 264, 64  # pixels at 100 %
