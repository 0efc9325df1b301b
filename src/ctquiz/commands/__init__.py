"""What each command does; `cli` says how it is called and imports it when it runs."""
