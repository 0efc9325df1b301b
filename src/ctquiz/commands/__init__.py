"""What each command does; `arguments` says how it is called and imports it when it runs."""
