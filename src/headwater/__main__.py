"""`python -m headwater`: the command."""

from headwater.cli import main

main()
