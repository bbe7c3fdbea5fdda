"""Small windows that lie over the main one."""
