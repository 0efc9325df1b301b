"""The terminal program in a browser of this machine: a server, and a program for each tab."""
