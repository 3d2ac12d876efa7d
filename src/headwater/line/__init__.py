"""The chain and the store joined, durably: each item is carried through the stages, one transaction a step.

What waits comes out of the store, what a stage made of it goes back with its mark. It decides nothing about reports.
Importing this room loads no Django; its modules do, after `store.home.opened`.
"""
