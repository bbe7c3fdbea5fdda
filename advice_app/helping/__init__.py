"""Where people held by the police find help, in each jurisdiction. No Qt."""
