"""Speed and memory, as ratios to a bare window measured in the same run: ``python -m tests.benchmarks``."""
